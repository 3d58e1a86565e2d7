import Krets

let study = try Study.read("Datasets/tutorial")
print(study.region.sites.count, "sites")
