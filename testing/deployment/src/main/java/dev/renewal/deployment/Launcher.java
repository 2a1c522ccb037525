package dev.renewal.deployment;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

/**
 * Starts {@link Host} in a thread of the common pool, with all its jars behind a class loader of their own: neither this
 * class nor the thread knows of the library.
 *
 * <p>Its arguments: the jars, and the credentials to ask for.
 */
public final class Launcher {
    private Launcher() {}

    public static void main(String... arguments) throws Exception {
        ClassLoader application = enter(jars(arguments[0]), ClassLoader.getPlatformClassLoader());
        String[] credentials = Arrays.copyOfRange(arguments, 1, arguments.length);
        inPool(() -> Class.forName("dev.renewal.deployment.Host", true, application)
                .getMethod("main", String[].class)
                .invoke(null, (Object) credentials));
    }

    static Path[] jars(String path) {
        return Arrays.stream(path.split(File.pathSeparator)).map(Path::of).toArray(Path[]::new);
    }

    /** Makes the application's class loader, and sets it as the context loader of this thread. */
    static ClassLoader enter(Path[] jars, ClassLoader parent) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        ClassLoader application = new URLClassLoader("application", urls.toArray(URL[]::new), parent);
        Thread.currentThread().setContextClassLoader(application);
        return application;
    }

    static void inPool(Callable<?> task) throws Exception {
        CompletableFuture<Object> done = new CompletableFuture<>();
        // handed over plainly: a future of the pool might run in this thread, and one of its own on a machine of two
        // cores
        ForkJoinPool.commonPool().execute(() -> {
            System.out.println(Thread.currentThread().getName());
            try {
                done.complete(task.call());
            } catch (Exception failed) {
                done.completeExceptionally(failed);
            }
        });
        done.get();
    }
}
