import Testing

@testable import PyPSAExport

@Suite("Hours of a year as dates")
struct SnapshotLabelTests {
  @Test("the first hour, the last of a common year, and the day a leap year has more")
  func dates() {
    #expect(SnapshotLabel.date(year: 2025, hour: 0) == "2025-01-01 00:00:00")
    #expect(SnapshotLabel.date(year: 2025, hour: 8759) == "2025-12-31 23:00:00")
    #expect(SnapshotLabel.date(year: 2025, hour: 8760) == "2026-01-01 00:00:00")
    #expect(SnapshotLabel.date(year: 2024, hour: 1416) == "2024-02-29 00:00:00")
    #expect(SnapshotLabel.date(year: 2024, hour: 8783) == "2024-12-31 23:00:00")
  }

  @Test("hours that do not rise are numbered, since two snapshots cannot share a date")
  func numbered() {
    #expect(SnapshotLabel.labels(year: 2025, hours: [0, 24, 24]) == ["0", "1", "2"])
    #expect(
      SnapshotLabel.labels(year: 2025, hours: [0, 24])
        == ["2025-01-01 00:00:00", "2025-01-02 00:00:00"])
  }
}
