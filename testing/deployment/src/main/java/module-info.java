/** Hosts that do hardly more than load policies. */
module dev.renewal.deployment {
    requires dev.renewal.core;
}
