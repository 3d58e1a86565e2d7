extension PageLabels {
  /// Texts of conversions and stores.
  static func equipment(_ language: Language) -> [[String: String]] {
    [
      [
        "equipment_title": language("Conversions and stores", "Omvandlingar och lager"),
        "equipment_summary": language(
          "What runs beside the links: how large it is, how much of it is used, what it costs to build. Stores tell how often they are turned over and in how many hours they are full, or take or give all they can.",
          "Det som körs bredvid länkarna: hur stort det är, hur mycket av det som används, vad det kostar att bygga. Lager anger hur ofta de omsätts och under hur många timmar de är fulla, eller tar in eller ger allt de kan."
        ),
        "equipment_conversions": language("Conversions", "Omvandlingar"),
        "equipment_stores": language("Stores", "Lager"),
        "equipment_built": language("built", "byggs"),
        "equipment_stands": language("stands", "finns"),
        "equipment_use": language("Used", "Utnyttjas"),
        "equipment_content": language("Holds", "Innehåll"),
        "equipment_holds": language("Size", "Storlek"),
        "equipment_power": language("Power", "Effekt"),
        "equipment_cycles": language("Turned over", "Omsatt, gånger"),
        "equipment_given": language("Gives", "Ger"),
        "equipment_limit": language("h at a limit", "h vid en gräns"),
        "equipment_earned": language("Earns at its bus", "Tjänar vid sin nod"),
      ]
    ]
  }
}
