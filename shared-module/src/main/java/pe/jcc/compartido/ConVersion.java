package pe.jcc.compartido;

/** A record of something that people change: its version tells one state of it from another. */
public interface ConVersion {

    long version();
}
