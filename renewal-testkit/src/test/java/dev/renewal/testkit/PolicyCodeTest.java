package dev.renewal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.renewal.policy.RenewalPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import org.junit.jupiter.api.Test;

/** Which classes of a policy are read; what is found in them is with {@link WrongPolicies}. */
class PolicyCodeTest {
    /** Defines the policies of this kit's tests again, and does not say where they are from. */
    private static final class WithoutPlace extends ClassLoader {
        WithoutPlace() {
            super(WithoutPlace.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(SamplePolicy.class.getName()) && !name.startsWith(WrongPolicies.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = file.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    @Test
    void aPolicyOfWhichNoPlaceIsKnownIsReadToo() throws ReflectiveOperationException {
        Constructor<?> constructor = new WithoutPlace()
                .loadClass(WrongPolicies.LookingAtTheCalendar.class.getName())
                .getDeclaredConstructor();
        constructor.setAccessible(true);
        RenewalPolicy policy = (RenewalPolicy) constructor.newInstance();
        assertThat(policy.getClass().getProtectionDomain().getCodeSource().getLocation())
                .isNull();
        assertThat(PolicyCode.of(policy).usesOfTheClock()).isNotEmpty();
    }
}
