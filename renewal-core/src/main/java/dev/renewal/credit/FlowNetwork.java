package dev.renewal.credit;

import java.util.Arrays;

/**
 * A network of nodes and arcs through which whole units flow at the least cost.
 *
 * <p>Solved by the primal-dual method of Ford and Fulkerson ("Flows in Networks", 1962): as long as the sink can be reached,
 * all that fits is sent along the arcs of shortest paths. Shortest paths are found by the Bellman-Ford method with a queue.
 * With n nodes, m arcs and k different costs of shortest paths, the time is O(k (n m + F)), where F is the time of one
 * search for augmenting paths; the networks here have a few dozen nodes, and k is small. Deterministic: of the arcs out of a
 * node, the one added last is tried first. Not thread-safe.
 */
final class FlowNetwork {
    static final long UNLIMITED = Long.MAX_VALUE / 2;

    private final int[] firstArc;
    private int[] nextArc = new int[64];
    private int[] head = new int[64];
    private long[] left = new long[64];
    private long[] cost = new long[64];
    private int arcs;

    private final long[] distance;
    private final int[] current;
    private final boolean[] onPath;
    private final boolean[] queued;
    private final int[] queue;
    /** What is given to each node, or taken from it, before anything is sent. */
    private final long[] excess;

    /** Makes a network, with two nodes beside those of the caller. */
    FlowNetwork(int ofCaller) {
        int nodes = ofCaller + 2;
        excess = new long[ofCaller];
        firstArc = new int[nodes];
        Arrays.fill(firstArc, -1);
        distance = new long[nodes];
        current = new int[nodes];
        onPath = new boolean[nodes];
        queued = new boolean[nodes];
        queue = new int[nodes];
    }

    /** Adds an arc and returns its number. */
    int arc(int from, int to, long capacity, long price) {
        add(from, to, capacity, price);
        add(to, from, 0, -price);
        return arcs - 2;
    }

    private void add(int from, int to, long capacity, long price) {
        if (arcs == head.length) {
            nextArc = Arrays.copyOf(nextArc, arcs * 2);
            head = Arrays.copyOf(head, arcs * 2);
            left = Arrays.copyOf(left, arcs * 2);
            cost = Arrays.copyOf(cost, arcs * 2);
        }
        head[arcs] = to;
        left[arcs] = capacity;
        cost[arcs] = price;
        nextArc[arcs] = firstArc[from];
        firstArc[from] = arcs++;
    }

    /** Adds an arc with a minimum: so much flows beforehand, and the number is that of the arc for the rest. */
    int bounded(int from, int to, long least, long most) {
        force(from, to, least);
        return arc(from, to, most == UNLIMITED ? most : most - least, 0);
    }

    /** Has an amount flow from one node to another beforehand. */
    void force(int from, int to, long amount) {
        excess[to] += amount;
        excess[from] -= amount;
    }

    /** Balances what flows beforehand, at the least cost; says whether that is possible. */
    boolean balance() {
        int source = excess.length;
        long wanted = 0;
        for (int node = 0; node < excess.length; node++) {
            if (excess[node] > 0) {
                arc(source, node, excess[node], 0);
                wanted += excess[node];
            } else if (excess[node] < 0) {
                arc(node, source + 1, -excess[node], 0);
            }
        }
        return send(source, source + 1) == wanted;
    }

    /** How much flows along an arc: what could flow back. */
    long flow(int arc) {
        return left[arc ^ 1];
    }

    /** Sends as much as fits, at the least cost, and returns how much. */
    long send(int source, int sink) {
        long sent = 0;
        while (findDistances(source, sink)) {
            System.arraycopy(firstArc, 0, current, 0, firstArc.length);
            long pushed = push(source, sink, UNLIMITED);
            while (pushed > 0) {
                sent += pushed;
                pushed = push(source, sink, UNLIMITED);
            }
        }
        return sent;
    }

    private boolean findDistances(int source, int sink) {
        Arrays.fill(distance, UNLIMITED);
        distance[source] = 0;
        // a node is queued once at a time, so that the queue fits into a ring of all nodes
        int first = 0;
        int size = 1;
        queue[0] = source;
        while (size > 0) {
            int node = queue[first];
            first = first + 1 == queue.length ? 0 : first + 1;
            size--;
            queued[node] = false;
            for (int arc = firstArc[node]; arc >= 0; arc = nextArc[arc]) {
                int to = head[arc];
                if (left[arc] > 0 && distance[node] + cost[arc] < distance[to]) {
                    distance[to] = distance[node] + cost[arc];
                    if (!queued[to]) {
                        queued[to] = true;
                        int last = first + size;
                        queue[last >= queue.length ? last - queue.length : last] = to;
                        size++;
                    }
                }
            }
        }
        return distance[sink] < UNLIMITED;
    }

    /** Sends along one path of arcs that lie on shortest paths; an arc that led nowhere is not tried again. */
    private long push(int node, int sink, long most) {
        if (node == sink) {
            return most;
        }
        onPath[node] = true;
        long pushed = 0;
        while (current[node] >= 0 && pushed == 0) {
            int arc = current[node];
            int to = head[arc];
            if (left[arc] > 0 && !onPath[to] && distance[to] == distance[node] + cost[arc]) {
                pushed = push(to, sink, Math.min(most, left[arc]));
            }
            if (pushed == 0) {
                current[node] = nextArc[arc];
            } else {
                left[arc] -= pushed;
                left[arc ^ 1] += pushed;
            }
        }
        onPath[node] = false;
        return pushed;
    }
}
