/** Hosts that do hardly more than load policies. */
module dev.renewal.setups {
    requires dev.renewal.core;
}
