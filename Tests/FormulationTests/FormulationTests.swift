// FormulationTests
