extension RegionTemplate {
  /// An area out at sea, where it surcharges nothing.
  static let areas = """
    {
      "type": "FeatureCollection",
      "features": [
        {
          "type": "Feature",
          "properties": {
            "id": "example-reserve", "name": "Example reserve", "kind": "protected",
            "rule": "surcharge", "factor": 1.5
          },
          "geometry": {
            "type": "Polygon",
            "coordinates": [
              [[22.5, 65.3], [22.6, 65.3], [22.6, 65.35], [22.5, 65.35], [22.5, 65.3]]
            ]
          }
        }
      ]
    }

    """

  /// A scenario that changes one setting and one cell.
  static let scenario = """
    title: The works grows and carbon costs more
    why: Shows how a scenario overrides settings and cells
    settings:
      co2_price: 1000
    set:
      needs/example-works-raw/amount: 35 kt/a

    """

  /// What to fill in, in which order.
  static let readme = """
    # En region / A region

    ## På svenska

    Mappen är en region: en tabell per fil, som öppnas i vilket kalkylprogram som helst. Varje tabell
    har sina rubriker och exempelrader, vars id börjar på `example-`. Exemplet hänger ihop och går
    att planera direkt: `krets check .` och sedan `krets plan .`

    Fyll i så här, och ta bort exempelraderna efter hand:

    1. **`sites.csv`**: platserna. Namn och läge räcker (`latitude`, `longitude`, eller `easting`,
       `northing` i SWEREF 99 TM).
    2. **`surpluses.csv`**: vad varje plats har över. Mängd och enhet som de står i
       miljörapporten: `12 kt/år`, `8,5 GWh/a`. För värme: temperaturen.
    3. **`needs.csv`**: vad varje plats behöver. `supply_price` är vad som slipper betalas om behovet
       täcks på annat sätt, inte priset mot kund. Tom ruta: går inte att köpa.
    4. **`exchanges.csv`**: utbyten som finns redan i dag.
    5. `krets check .` visar vad som saknas eller ser fel ut, med fil, rad och kolumn.
    6. Sedan, i den mån det behövs: `properties.csv` (halter och gränser), `links.csv` och
       `barriers.csv` (vad du vet om enskilda par), `conversions.csv`, `stores.csv`.
    7. `profiles.csv`: en kolumn för varje form över året, timme för timme.
    8. Elnätet, om frågan gäller det: `buses.csv`, `branches.csv`, `generators.csv`, `loads.csv`,
       `requests.csv`.

    En tabell som inte används kan tas bort; ta då också bort den ur `datapackage.json`. En tom ruta
    är förvalet. Skriv i `source` varifrån siffran kommer och i `confidence` hur säker den är
    (`measured`, `reported`, `estimated`, `assumed`). Egna kolumner får läggas till.

    `resources.csv`, `substitutions.csv`, `technologies.csv`, `technology_flows.csv`,
    `quality_limits.csv` och `transport.csv` lägger till det som saknas i den medföljande katalogen,
    eller ersätter rader i den. `periods.csv` lämnas tom om hela året ska planeras.

    ## In English

    The folder is a region: one table a file, which opens in any spreadsheet. Every table has its
    headings and example rows, whose ids begin with `example-`. The example hangs together and can be
    planned at once: `krets check .`, then `krets plan .`

    Fill it in like this, and delete the example rows as you go:

    1. **`sites.csv`**: the places. A name and a position will do (`latitude`, `longitude`, or
       `easting`, `northing` in SWEREF 99 TM).
    2. **`surpluses.csv`**: what each place has to spare. Amount and unit as reports state them:
       `12 kt/a`, `8.5 GWh/a`. For heat: its temperature.
    3. **`needs.csv`**: what each place takes in. `supply_price` is what need not be paid if the need
       is met otherwise, not the price to customers. Empty: it cannot be bought.
    4. **`exchanges.csv`**: the exchanges that exist today.
    5. `krets check .` shows what is missing or looks wrong, with file, row and column.
    6. Then, as far as it matters: `properties.csv` (contents and limits), `links.csv` and
       `barriers.csv` (what you know of single pairs), `conversions.csv`, `stores.csv`.
    7. `profiles.csv`: a column for every shape over the year, hour by hour.
    8. The grid, if that is the question: `buses.csv`, `branches.csv`, `generators.csv`, `loads.csv`,
       `requests.csv`.

    A table you do not use may go; take it out of `datapackage.json` as well. An empty cell is the
    default. Say in `source` where a figure comes from and in `confidence` how well it is known
    (`measured`, `reported`, `estimated`, `assumed`). Columns of your own may be added.

    `resources.csv`, `substitutions.csv`, `technologies.csv`, `technology_flows.csv`,
    `quality_limits.csv` and `transport.csv` add what the shipped catalogue lacks, or replace rows in
    it. Leave `periods.csv` without rows to plan the whole year.

    """
}
