import Findings
import Formulation
import ModelInputs
import Planning
import Quantities
import RegionModel
import RegionWriting

extension Graph {
  /// The graph of a region.
  ///
  /// - Parameters:
  ///   - region: the region.
  ///   - inputs: its numbers, whose candidates become edges; nil: none do.
  ///   - plan: its plan; nil: only what is there and could be.
  ///   - disclosure: what may be told; nil: all but what is confidential.
  public init(
    _ region: Region, inputs: ModelInputs? = nil,
    plan: (solution: PlanSolution, report: PlanReport)? = nil, disclosure: Disclosure? = nil
  ) {
    var builder = GraphBuilder(
      region: region, inputs: plan?.solution.inputs ?? inputs, plan: plan,
      disclosure: disclosure ?? Disclosure(region))
    builder.addNodes()
    builder.addMemberships()
    builder.addGivenEdges()
    builder.addCandidates()
    builder.addProposals()
    builder.addTables()
    builder.addFacts()
    self = builder.graph
  }
}

/// Puts a graph together, layer by layer.
struct GraphBuilder {
  /// An attribute that is read off the plan, or off more than a row.
  typealias Computed = (column: TypedTable.Column, cell: (Int) -> TypedTable.Cell)
  /// An end of an edge: position of its node; nil where that is hidden.
  typealias End = (Int) -> Int?

  let region: Region
  let inputs: ModelInputs?
  let plan: (solution: PlanSolution, report: PlanReport)?
  let disclosure: Disclosure
  let tables: TypedTables
  var graph: Graph
  var ids = GraphIds()
  /// Nodes by the position of their element.
  var sites: [Int: Int] = [:]
  var surpluses: [Int: Int] = [:]
  var needs: [Int: Int] = [:]
  var resources: [Int: Int] = [:]
  var conversions: [Int: Int] = [:]
  var stores: [Int: Int] = [:]
  var buses: [Int: Int] = [:]
  var generators: [Int: Int] = [:]
  var loads: [Int: Int] = [:]
  var requests: [Int: Int] = [:]
  var actors: [Int: Int] = [:]

  init(
    region: Region, inputs: ModelInputs?, plan: (solution: PlanSolution, report: PlanReport)?,
    disclosure: Disclosure
  ) {
    self.region = region
    self.inputs = inputs
    self.plan = plan
    self.disclosure = disclosure
    tables = TypedTables(region)
    graph = Graph(name: region.name, title: region.title)
  }

  /// Whether a stream may be told.
  func shows(_ stream: Stream) -> Bool {
    switch stream {
    case .surplus(let index): disclosure.shows(index)
    case .need(let index): disclosure.shows(index)
    }
  }

  /// Adds a layer of nodes of a table's rows; gives back their positions by element.
  mutating func addNodes(
    _ type: String, _ table: TypedTable, computed: [Computed] = [],
    label: (Int) -> String?, place: (Int) -> GeoPoint? = { _ in nil }
  ) -> [Int: Int] {
    let key = table.position(of: "id")
    let kept = table.columns.indices.filter { $0 != key }
    let columns = AttributeNames.named(kept.map { table.columns[$0] } + computed.map(\.column))
    let layer = graph.nodeLayers.count
    graph.nodeLayers.append(
      Graph.Layer(type: type, table: table.name, doc: table.doc, columns: columns))
    var positions: [Int: Int] = [:]
    for (row, element) in zip(table.rows, table.elements) {
      let original = key.flatMap { row[$0].text } ?? ""
      positions[element] = graph.nodes.count
      graph.nodes.append(
        Graph.Node(
          id: ids.id(type, original), original: original, layer: layer,
          label: label(element) ?? original, place: place(element),
          cells: kept.map { row[$0] } + computed.map { $0.cell(element) }))
    }
    return positions
  }

  /// Adds a layer of edges of a table's rows; a row of which an end is hidden is left out.
  mutating func addEdges(
    _ type: String, _ table: TypedTable, dropping ends: [String], computed: [Computed] = [],
    from: End, to: End
  ) {
    let key = table.position(of: "id")
    let dropped = Set(ends.compactMap { table.position(of: $0) } + [key].compactMap { $0 })
    let kept = table.columns.indices.filter { !dropped.contains($0) }
    let columns = AttributeNames.named(kept.map { table.columns[$0] } + computed.map(\.column))
    let layer = addLayer(type, table.name, table.doc, columns)
    let mode = table.position(of: "mode")
    for (row, element) in zip(table.rows, table.elements) {
      guard let giver = from(element), let taker = to(element) else { continue }
      let ends = "\(graph.nodes[giver].original)+\(graph.nodes[taker].original)"
      let named = key.flatMap { row[$0].text }
      let original = named ?? (mode.flatMap { row[$0].text }.map { "\(ends):\($0)" } ?? ends)
      addEdge(
        layer, original, giver, taker,
        kept.map { row[$0] } + computed.map { $0.cell(element) })
    }
  }

  /// Opens a layer of edges.
  mutating func addLayer(
    _ type: String, _ table: String, _ doc: String, _ columns: [TypedTable.Column]
  ) -> Int {
    graph.edgeLayers.append(Graph.Layer(type: type, table: table, doc: doc, columns: columns))
    return graph.edgeLayers.count - 1
  }

  /// Adds an edge.
  mutating func addEdge(
    _ layer: Int, _ original: String, _ from: Int, _ to: Int, _ cells: [TypedTable.Cell]
  ) {
    graph.edges.append(
      Graph.Edge(
        id: ids.id(graph.edgeLayers[layer].type, original), original: original, layer: layer,
        from: from, to: to, cells: cells))
  }
}

extension TypedTable.Cell {
  /// A number; nil or one that is not finite is an empty cell.
  static func figure(_ value: Double?) -> Self {
    guard let value, value.isFinite else { return .none }
    return .number(value)
  }

  /// Text; nil or empty text is an empty cell.
  static func word(_ text: String?) -> Self {
    guard let text, !text.isEmpty else { return .none }
    return .text(text)
  }
}
