import Krets

let study = try Study.read("Datasets/tutorial")
let report = try study.plan().report()
print(report.objective?.saving ?? .nan)
for link in report.proposals where !link.existing {
  print(link.fromName, "→", link.toName, link.amount, link.unit, link.saving)
}
