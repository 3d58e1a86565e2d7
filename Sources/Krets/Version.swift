/// The program's version.
public enum Version {
  /// As printed by `krets --version`.
  public static let text = "0.1.0"
}
