import Krets

let study = try Study.read(
  "Datasets/tutorial", changes: ["needs/stadby-heat/amount=40 GWh/a"])
let report = try study.plan().report()
print(report.objective?.saving ?? .nan)
for link in report.proposals where !link.existing {
  print(link.fromName, "→", link.toName, link.amount, link.unit, link.saving)
}
let program = try study.export(.lp)
print(program.prefix(200))
