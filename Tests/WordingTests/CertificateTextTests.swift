import Planning
import Testing
import Wording

@Suite("What proves a plan over pairs that were not all listed, in whole sentences")
struct CertificateTextTests {
  private let certificate = PairCertificate(
    pairs: 247_391, listed: 30_532, generated: 29_946, rounds: 6, pricedLast: 27_466,
    leastReducedCost: 0, tolerance: 1e-7)

  @Test("A linear plan is proven itself")
  func linear() {
    #expect(
      CertificateText(.en).sentence(certificate, integer: false)
        == "No pair left out would lower the cost: 247 391 pairs considered, 30 532 listed, in at most 6 rounds."
    )
    #expect(
      CertificateText(.sv).sentence(certificate, integer: false)
        == "Inget utelämnat par skulle sänka kostnaden: 247 391 par övervägda, 30 532 listade, i högst 6 varv."
    )
  }

  @Test("Of links built whole the bound is proven")
  func integer() {
    #expect(
      CertificateText(.en).sentence(certificate, integer: true)
        == "No pair left out would lower the bound on the cost: 247 391 pairs considered, 30 532 listed, in at most 6 rounds."
    )
    #expect(
      CertificateText(.sv).sentence(certificate, integer: true)
        == "Inget utelämnat par skulle sänka kostnadens gräns: 247 391 par övervägda, 30 532 listade, i högst 6 varv."
    )
  }
}
