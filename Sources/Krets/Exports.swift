// The library's face: `import Krets` brings every stage.
@_exported import Findings
@_exported import Formulation
@_exported import GLPKSolver
@_exported import LinearModel
@_exported import MathProg
@_exported import ModelInputs
@_exported import Planning
@_exported import PowerFlow
@_exported import PyPSAExport
@_exported import Quantities
@_exported import RegionModel
@_exported import RegionReading
@_exported import RegionWriting
@_exported import Wording
@_exported import Workbook
