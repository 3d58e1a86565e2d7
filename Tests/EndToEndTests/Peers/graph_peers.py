"""Reads every graph format of `krets export` with programs that others wrote, and compares.

    graph_peers.py compare FOLDER   FOLDER holds region.graphml, .gexf, .json, .dot, .geojson,
                                    .gpkg and csv/: prints counts and differences a format
    graph_peers.py change IN OUT    reads node-link JSON into networkx, changes it, writes it back
"""

import csv
import json
import re
import sqlite3
import sys
import xml.etree.ElementTree as ElementTree

import igraph
import networkx
import pyogrio

NMTOKEN = re.compile(r"[\w.\-:]+\Z")
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def pictured(text, also=""):
    """What formats without control characters write instead of them."""
    return "".join(
        chr(0x2400 + ord(c)) if ord(c) < 32 and (c not in "\t\n\r" or c in also) else c
        for c in text
    )


def same(expected, found, also=""):
    if isinstance(expected, bool):
        return str(found).lower() in (str(expected).lower(), str(float(expected)), str(int(expected)))
    if isinstance(expected, (int, float)):
        try:
            return float(found) == float(expected)
        except (TypeError, ValueError):
            return False
    return found == pictured(expected, also)


class Comparison:
    def __init__(self, graph):
        self.nodes = dict(graph.nodes(data=True))
        self.edges = {key: dict(data, source=a, target=b) for a, b, key, data in
                      graph.edges(keys=True, data=True)}

    def of(self, nodes, edges, also="", rename=lambda name: name):
        """Differences of elements by id from those of the node-link JSON."""
        differences = []
        for expected, found in ((self.nodes, nodes), (self.edges, edges)):
            if set(expected) != set(found):
                differences.append(f"ids: {sorted(set(expected) ^ set(found))[:3]}")
                continue
            for key, attributes in expected.items():
                for name, value in attributes.items():
                    if not same(value, found[key].get(rename(name)), also):
                        differences.append(
                            f"{key}: {name}: {value!r} is {found[key].get(rename(name))!r}")
        return {"nodes": len(nodes), "edges": len(edges), "differences": differences[:5]}


def token(name):
    """An attribute's name as GraphML has it."""
    return "".join(c if c in ".-_" or c.isalnum() and ord(c) < 0x250 else "_" for c in name)


def of_networkx(graph):
    edges = {}
    for a, b, key, data in graph.edges(keys=True, data=True):
        edges[data.get("id", key)] = dict(data, source=a, target=b)
    return dict(graph.nodes(data=True)), edges


def of_igraph(path, keys):
    """igraph 1.0 mixes up the ids of edges, but keeps their order: `keys` are the ids in it."""
    graph = igraph.Graph.Read_GraphML(path)
    nodes = {v["id"]: v.attributes() for v in graph.vs}
    ids = graph.vs["id"]
    edges = {key: dict(e.attributes(), source=ids[e.source], target=ids[e.target])
             for key, e in zip(keys, graph.es, strict=True)}
    return nodes, edges


def of_dot(path):
    graph = networkx.nx_pydot.read_dot(path)

    def text(value):
        inner = value[1:-1] if value[:1] == '"' and value[-1:] == '"' else value
        return re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], inner)

    def attributes(data):
        return {text(name): text(value) for name, value in data.items()}

    nodes = {text(name): attributes(data) for name, data in graph.nodes(data=True)}
    edges = {}
    for a, b, data in graph.edges(data=True):
        data = attributes(data)
        edges[data["id"]] = dict(data, source=text(a), target=text(b))
    return nodes, edges


def of_csv(folder):
    def unguarded(text):
        bare = text.lstrip("'")
        return text[1:] if text[:1] == "'" and bare[:1] in ("=", "+", "-", "@", "\t", "\r") else text

    def rows(name):
        with open(f"{folder}/{name}", newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file, strict=True):
                yield row["id"], {key: unguarded(value) for key, value in row.items()}

    return dict(rows("nodes.csv")), dict(rows("edges.csv"))


def of_geojson(path):
    with open(path, encoding="utf-8") as file:
        features = json.load(file)["features"]
    found = {"node": {}, "edge": {}, "area": {}}
    for feature in features:
        properties = feature["properties"]
        if feature["geometry"] and properties["element"] == "node":
            properties["longitude"], properties["latitude"] = feature["geometry"]["coordinates"]
        found[properties["element"]][feature["id"]] = properties
    return found["node"], found["edge"]


def of_gpkg(path):
    base = sqlite3.connect(path)
    base.row_factory = sqlite3.Row
    assert base.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert not base.execute("PRAGMA foreign_key_check").fetchall()
    nodes, edges = {}, {}
    for (table,) in base.execute("SELECT table_name FROM gpkg_contents").fetchall():
        columns = [row[1] for row in base.execute(f'PRAGMA table_info("{table}")')]
        if "krets_type" not in columns or table == "attributes":
            continue
        for row in base.execute(f'SELECT * FROM "{table}"'):
            row = {name: value for name, value in dict(row).items() if value is not None}
            shape = row.get("geom")
            if "source" not in columns and shape is not None:
                import struct
                row["longitude"], row["latitude"] = struct.unpack("<dd", shape[-16:])
            (edges if "source" in columns else nodes)[row["id"]] = row
    return nodes, edges


def faults(path):
    """What a schema of GraphML forbids: ids that are no tokens or not unique, undeclared keys."""
    root = ElementTree.parse(path).getroot()
    found = []
    keys = {}
    for key in root.iter(GRAPHML + "key"):
        if not NMTOKEN.match(key.get("attr.name")):
            found.append(f"key {key.get('attr.name')!r}")
        if (key.get("for"), key.get("attr.name")) in keys.values():
            found.append(f"key twice {key.get('attr.name')!r}")
        keys[key.get("id")] = (key.get("for"), key.get("attr.name"))
    for owner in ("node", "edge", "graph"):
        ids = [element.get("id") for element in root.iter(GRAPHML + owner)]
        found += [f"id {id!r}" for id in ids if not NMTOKEN.match(id)]
        if len(ids) != len(set(ids)):
            found.append(f"{owner} ids are not unique")
        for element in root.iter(GRAPHML + owner):
            for data in element.findall(GRAPHML + "data"):
                if keys[data.get("key")][0] != owner:
                    found.append(f"data {data.get('key')} in {owner}")
    return found


def compare(folder):
    with open(f"{folder}/region.json", encoding="utf-8") as file:
        content = json.load(file)
    keys = [edge["key"] for edge in content["edges"]]
    graph = networkx.node_link_graph(content, edges="edges")
    comparison = Comparison(graph)
    answer = {"node-link": comparison.of(*of_networkx(graph))}
    answer["graphml"] = comparison.of(
        *of_networkx(networkx.read_graphml(f"{folder}/region.graphml")), rename=token)
    answer["igraph"] = comparison.of(*of_igraph(f"{folder}/region.graphml", keys), rename=token)
    answer["gexf"] = comparison.of(*of_networkx(networkx.read_gexf(f"{folder}/region.gexf")))
    reserved = {"group", "ratio", "mode"}
    answer["dot"] = comparison.of(
        *of_dot(f"{folder}/region.dot"), also="\r",
        rename=lambda name: f"krets_{name}" if name in reserved else name)
    answer["csv"] = comparison.of(*of_csv(f"{folder}/csv"))
    answer["geojson"] = comparison.of(*of_geojson(f"{folder}/region.geojson"))
    answer["gpkg"] = comparison.of(*of_gpkg(f"{folder}/region.gpkg"))
    answer["graphml"]["differences"] += faults(f"{folder}/region.graphml")
    for name in ("geojson", "gpkg"):
        path = f"{folder}/region.{name}"
        for layer, shape in pyogrio.list_layers(path):
            info = pyogrio.read_info(path, layer=layer)
            if shape is not None and info["crs"] != "EPSG:4326":
                answer[name]["differences"].append(f"{layer} is in {info['crs']}")
    shapes = dict(pyogrio.list_layers(f"{folder}/region.gpkg"))
    for layer, shape in (("sites", "Point"), ("links", "LineString"), ("branches", "LineString"),
                         ("areas", "MultiPolygon")):
        if shapes.get(layer) != shape:
            answer["gpkg"]["differences"].append(f"{layer} holds {shapes.get(layer)}")
    print(json.dumps(answer))


def change(source, target):
    with open(source, encoding="utf-8") as file:
        graph = networkx.node_link_graph(json.load(file), edges="edges")
    graph.nodes["surplus.alvbruk-ash"]["amount"] = 12345.5
    graph.nodes["site.alvbruk"]["latitude"] = 60.5
    with open(target, "w", encoding="utf-8") as file:
        json.dump(networkx.node_link_data(graph, edges="edges"), file)


if __name__ == "__main__":
    {"compare": compare, "change": change}[sys.argv[1]](*sys.argv[2:])
