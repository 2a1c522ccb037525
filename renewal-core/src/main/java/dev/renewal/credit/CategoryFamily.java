package dev.renewal.credit;

import dev.renewal.fact.FactKey;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Categories by one kind of trait, such as topics or approvers, side by side.
 *
 * <p>An activity that matches several of them fills those that leave the least to earn, unless a rule says that it counts in
 * none. Immutable and thread-safe.
 */
public final class CategoryFamily {
    final List<Category> categories;
    /** Null where an activity that matches several fills those that help the holder most. */
    final @Nullable FactKey<String> severalCountForNone;

    private CategoryFamily(List<Category> categories, @Nullable FactKey<String> severalCountForNone) {
        this.categories = categories;
        this.severalCountForNone = severalCountForNone;
        Category.size(categories);
        Category.requireNoEscape(categories);
    }

    /**
     * {@return a family of categories} An activity that matches several of them may be divided between them.
     *
     * @param categories the categories, side by side
     * @throws IllegalArgumentException if there are more than 64 categories, those within others included; or if one with a maximum
     *     is beside one of another property, such as a kind beside a topic: a credit of both would escape the maximum
     */
    public static CategoryFamily of(Category... categories) {
        Objects.requireNonNull(categories, "categories");
        return new CategoryFamily(List.of(categories), null);
    }

    /**
     * {@return a copy in which an activity that matches several categories side by side counts in none of them}
     *
     * @param key the key of the fact that says so; an answer in which it decides cites it
     */
    public CategoryFamily whereSeveralCountForNone(FactKey<String> key) {
        return new CategoryFamily(categories, Objects.requireNonNull(key, "key"));
    }
}
