package dev.renewal.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.amount.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The shortest courses for several certifications, held against a search in whole half-hours; ten cases to a try, of which half
 * can be searched. */
class FurtherCoursesProperties {
    private static final int CASES_OF_A_TRY = 10;
    private static final int CASES_FOR_WRONG_SOLVERS = 4_000;

    @Property(edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void nothingShorterSatisfies(@ForAll long seed) {
        for (long each = seed; each < seed + CASES_OF_A_TRY; each++) {
            CourseCase made = CourseCase.of(each * 0x9E37_79B9_7F4A_7C15L, true);
            if (made != null) {
                holds(made);
            }
        }
    }

    private static void holds(CourseCase made) {
        List<Shortfall> missing = made.missing();
        Fraction separate = Fraction.ZERO;
        Fraction longest = Fraction.ZERO;
        for (Shortfall each : missing) {
            Fraction alone = planned(List.of(each)).orElseThrow().hours();
            separate = separate.plus(alone);
            longest = alone.compareTo(longest) > 0 ? alone : longest;
        }
        FurtherCourses planned = planned(missing).orElseThrow();
        assertThat(made.fault(planned.courses())).isEmpty();
        assertThat(planned.courses()).extracting(FurtherCourses.Course::hours).doesNotContain(Fraction.ZERO);
        assertThat(planned.hours()).isBetween(longest, separate);
        assertThat(planned(missing.subList(1, missing.size())).orElseThrow().hours())
                .as("another certification never shortens the plan")
                .isLessThanOrEqualTo(planned.hours());
    }

    private static Optional<FurtherCourses> planned(List<Shortfall> missing) {
        return FurtherCourses.of(missing, RequirementGenerator.DAY);
    }

    /** Solvers with a mistake that somebody might make. */
    enum Wrong implements Function<Long, List<FurtherCourses.Course>> {
        SHARES_NOTHING {
            @Override
            public List<FurtherCourses.Course> apply(Long seed) {
                List<FurtherCourses.Course> all = new ArrayList<>();
                List<Shortfall> missing = CourseCase.of(seed, true).missing();
                for (Shortfall each : missing) {
                    planned(List.of(each)).orElseThrow().courses().forEach(course -> all.add(forAll(course, missing)));
                }
                return all;
            }
        },
        TAKES_THE_LONGEST {
            @Override
            public List<FurtherCourses.Course> apply(Long seed) {
                List<FurtherCourses.Course> longest = List.of();
                List<Shortfall> missing = CourseCase.of(seed, true).missing();
                for (Shortfall each : missing) {
                    List<FurtherCourses.Course> alone =
                            planned(List.of(each)).orElseThrow().courses();
                    longest = hours(alone).compareTo(hours(longest)) > 0 ? alone : longest;
                }
                return longest.stream().map(course -> forAll(course, missing)).toList();
            }
        },
        IGNORES_MAXIMA {
            @Override
            public List<FurtherCourses.Course> apply(Long seed) {
                return planned(CourseCase.of(seed, false).missing())
                        .orElseThrow()
                        .courses();
            }
        },
        COUNTS_TWICE {
            @Override
            public List<FurtherCourses.Course> apply(Long seed) {
                return changed(
                        seed,
                        course -> new FurtherCourses.Course(
                                course.hours().times(Fraction.of(1, 2)), course.topics(), List.of(), course.counts()));
            }
        },
        FORGETS_A_TOPIC {
            @Override
            public List<FurtherCourses.Course> apply(Long seed) {
                return changed(
                        seed,
                        course -> new FurtherCourses.Course(
                                course.hours(),
                                course.topics()
                                        .subList(0, Math.max(0, course.topics().size() - 1)),
                                List.of(),
                                course.counts()));
            }
        },
        SPLITS_ITS_COURSES {
            @Override
            public List<FurtherCourses.Course> apply(Long seed) {
                List<FurtherCourses.Course> halves = new ArrayList<>(Wrong.COUNTS_TWICE.apply(seed));
                halves.addAll(halves);
                return halves;
            }
        };

        private static FurtherCourses.Course forAll(FurtherCourses.Course course, List<Shortfall> missing) {
            List<Fraction> counts = missing.stream().map(any -> course.hours()).toList();
            return new FurtherCourses.Course(course.hours(), course.topics(), List.of(), counts);
        }

        private static List<FurtherCourses.Course> changed(
                long seed, Function<FurtherCourses.Course, FurtherCourses.Course> change) {
            return planned(CourseCase.of(seed, true).missing()).orElseThrow().courses().stream()
                    .map(change)
                    .toList();
        }

        private static Fraction hours(List<FurtherCourses.Course> courses) {
            return courses.stream().map(FurtherCourses.Course::hours).reduce(Fraction.ZERO, Fraction::plus);
        }
    }

    @ParameterizedTest
    @EnumSource(Wrong.class)
    void theSearchCatchesAWrongSolver(Wrong solver) {
        assertThat(LongStream.range(0, CASES_FOR_WRONG_SOLVERS)
                        .map(number -> number * 0x9E37_79B9_7F4A_7C15L)
                        .filter(seed -> CourseCase.of(seed, true) != null && CourseCase.of(seed, false) != null)
                        .anyMatch(seed -> !CourseCase.of(seed, true)
                                .fault(solver.apply(seed))
                                .isEmpty()))
                .isTrue();
    }
}
