"""Every control of a report's page does what it says."""
import time

from browser import accessibility, overflow, remarks
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select


class Page:
    """A loaded page and what is expected of it."""

    def __init__(self, driver, check):
        self.driver = driver
        self.check = check

    def ask(self, script, *arguments):
        return self.driver.execute_script("return " + script, *arguments)

    def do(self, script, *arguments):
        self.driver.execute_script(script, *arguments)
        time.sleep(0.15)

    def part(self, name):
        return self.driver.find_element(By.ID, name)

    def has(self, name):
        return bool(self.driver.find_elements(By.ID, name))

    def press(self, name):
        self.do("document.getElementById(arguments[0]).click()", name)

    def count(self):
        return self.ask("K.visible().length")

    def rows(self, table):
        return self.ask(
            f"document.querySelectorAll('#{table} > tbody > tr:not(.detail)').length")


def filters(page):
    count, check, part = page.count, page.check, page.part
    everything = count()
    Select(part("filter-resource")).select_by_index(1)
    some = count()
    check("filtering by resource leaves some links", 0 < some <= everything, some)
    check("how many are left is told", str(some) in part("filter-count").text)
    check("the map shows the links left",
          page.ask("K.map.drawn.filter(l => !l.isEnded).length") == some)
    part("filter-reset").click()
    check("resetting brings all back", count() == everything)
    for name, text in [("filter-km", "0.5"), ("filter-saving", "100000")]:
        part(name).send_keys(text)
        check(name + " leaves fewer", count() < everything, count())
        part("filter-reset").click()
    kind = Select(part("filter-kind"))
    kind.select_by_value("new")
    new = count()
    kind.select_by_value("today")
    check("new links and today's are all there are", new + count() == everything)
    part("filter-reset").click()
    check("resetting empties what was typed", part("filter-km").get_attribute("value") == "")


def search(page):
    check, field = page.check, page.part("search")
    field.send_keys(page.ask("K.data.sites[0].name.slice(0, 4)"))
    time.sleep(0.2)
    check("typing opens the list of sites", field.get_attribute("aria-expanded") == "true")
    field.send_keys(Keys.ARROW_DOWN)
    check("an arrow marks one", field.get_attribute("aria-activedescendant") is not None)
    field.send_keys(Keys.ENTER)
    time.sleep(0.6)
    check("enter shows the site", page.ask("K.state.select.site !== undefined"))
    check("its neighbourhood is told", field.get_attribute("value") in page.part("panel").text)
    page.press("panel-close")
    check("closing forgets it", page.ask("K.state.select === null"))


def table(page):
    check = page.check
    page.do("document.querySelector('#links th[data-column=km] button').click()")
    header = "document.querySelector('#links th[data-column=km]').getAttribute('aria-sort')"
    check("a heading sorts, and says so", page.ask(header) == "ascending")
    lengths = page.ask("K.linkTable.sorted.map(l => l.km)")
    check("rows are in order", lengths == sorted(lengths))
    opener = page.driver.find_element(By.CSS_SELECTOR, "#links .open")
    page.do("arguments[0].focus()", opener)
    opener.send_keys(Keys.ENTER)
    check("enter opens a link's card",
          page.ask("document.querySelectorAll('#links .card').length") == 1
          and opener.get_attribute("aria-expanded") == "true")
    page.do("document.querySelector('[data-map]').click()")
    check("the card leads to the map", page.ask("!!K.state.select.link"))
    lines = page.ask("K.tableText(K.linkTable)").strip("\n").split("\n")
    check("a copied table has every row", len(lines) == page.count() + 1)
    check("and a cell for every heading", len({len(line.split("\t")) for line in lines}) == 1)
    check("and no formula", not any(
        cell.startswith(("=", "+", "@")) for line in lines for cell in line.split("\t")))
    page.press("links-copy")
    time.sleep(0.3)
    check("copying says what it did", bool(page.ask(
        "document.getElementById('live').textContent || document.querySelector('.copy-area')")))


def map_keys(page):
    """The links on the map, one after another, without a pointer."""
    box = page.part("map")
    page.do("arguments[0].focus()", box)
    told = []
    for key in ["n", "n", "p"]:
        box.send_keys(key)
        time.sleep(0.3)
        told.append(page.ask("document.getElementById('live').textContent"))
    page.check("a key steps to the next link and back",
               told[0] == told[2] and told[0] != told[1], told)
    title = page.ask("K.linkTitle(K.state.select.link)")
    page.check("which is told, and shown beside the map",
               title in told[2] and title in page.part("panel").text, told[2])
    box.send_keys(Keys.ENTER)
    time.sleep(0.5)
    page.check("enter opens its card", page.ask(
        "document.activeElement.closest('tr').nextElementSibling.className") == "detail")
    page.do("K.select(null)")


def paper(page):
    """Paper has every row, whatever is filtered; the screen is as it was."""
    everything = page.count()
    page.do("K.setFilter({km: 0.5})")
    left = page.count()
    page.do("dispatchEvent(new Event('beforeprint'))")
    printed = page.ask(
        "document.querySelectorAll('#links-section .paper tbody > tr:not(.detail)').length")
    page.check("paper has every link", left < printed == everything, (left, printed))
    units = page.ask("K.flowUnits().length")
    pictures = page.ask("document.querySelectorAll('.paper-sankey svg').length")
    page.check("and flows of every unit", units <= pictures, (units, pictures))
    page.do("dispatchEvent(new Event('afterprint'))")
    page.check("then the screen is as it was", page.count() == left and page.ask(
        "document.querySelectorAll('.paper, .off-paper').length") == 0)
    page.do("K.resetFilters()")


def months(page):
    slider = page.part("month")
    page.do("arguments[0].focus()", slider)
    slider.send_keys(Keys.ARROW_RIGHT)
    page.check("an arrow steps a month", page.ask("K.state.month") == 0)
    page.check("which is named", page.part("month-name").text == page.ask("K.data.periods[0]"))
    page.do("K.setMonth(-1)")


def layers(page):
    for name in ["new", "today", "own", "sites", "branches", "buses", "conflicts", "borders"]:
        if page.has("layer-" + name):
            page.press("layer-" + name)
            page.check(f"the layer {name} goes", not page.ask(f"K.map.layers['{name}']"))
            page.press("layer-" + name)


def flows(page):
    node = page.driver.find_element(By.CSS_SELECTOR, '#sankey .node[data-node^="from:"]')
    page.do("arguments[0].focus()", node)
    page.check("focus tells a flow's figures",
               page.part("tip").is_displayed() and node.get_attribute("aria-describedby") == "tip")
    before = page.part("sankey-total").text
    page.press("flow-rest")
    page.check("what is bought and disposed of is added", page.part("sankey-total").text != before)
    page.press("flow-rest")
    for unit in ["t", "MWh", "m3"]:
        if page.has("flow-unit-" + unit):
            page.press("flow-unit-" + unit)
            page.check(f"flows are shown in {unit}", page.ask("K.flow.unit") == unit)


def grid(page):
    marks = page.driver.find_elements(By.CSS_SELECTOR, ".conflict-mark")
    page.check("a conflict is marked on the map", len(marks) > 0)
    if marks:
        page.do("arguments[0].focus()", marks[0])
        marks[0].send_keys(Keys.ENTER)
        time.sleep(0.5)
        page.check("the mark leads to the conflict's card",
                   page.ask("document.activeElement.id") == "conflict-0")
    page.do("dispatchEvent(new Event('beforeprint'))")
    page.check("paper has headroom in both directions", page.ask(
        "document.querySelectorAll('#headroom-section .paper table').length") == 2)
    page.do("dispatchEvent(new Event('afterprint'))")
    page.press("headroom-direction-feed_in")
    page.check("headroom is told for feed-in too", page.rows("headroom") > 0)


def datacentres(page):
    cards = page.ask("document.querySelectorAll('#datacentres-section .datacentre').length")
    told = page.ask("K.plan().datacentres.length")
    page.check("every datacentre has its card", 0 < told == cards, (told, cards))
    page.check("what follows is read without opening anything", page.ask(
        "K.plan().datacentres.every((row, position) => document.querySelector("
        "'#datacentre-' + position + ' .verdict').textContent === K.tied(row.conclusion))"))
    page.do("document.querySelectorAll('.datacentre details').forEach(d => { d.open = true; })")
    opener = page.driver.find_element(By.CSS_SELECTOR, "#dc-customers-0 .open")
    page.do("arguments[0].focus()", opener)
    opener.send_keys(Keys.ENTER)
    sums = page.ask("[...document.querySelectorAll('#dc-customers-0 .stack .sum')].length")
    page.check("a customer's row opens what it saves and costs", sums == 1, sums)
    page.check("opened, it is no wider than the window", overflow(page.driver) <= 0)
    wrong = accessibility(page.driver)
    page.check("opened, axe finds nothing", not wrong, wrong)
    page.do("dispatchEvent(new Event('beforeprint'))")
    page.check("paper has every card, opened", page.ask(
        "document.querySelectorAll('#datacentres-section .paper .datacentre-more').length")
        == cards)
    page.do("dispatchEvent(new Event('afterprint'))")


def themes(page):
    theme = Select(page.part("theme"))
    for name in ["dark", "light"]:
        theme.select_by_value(name)
        page.check(f"the theme is {name}",
                   page.ask("document.documentElement.dataset.theme") == name)
        wrong = accessibility(page.driver)
        page.check(f"opened and {name}, axe finds nothing", not wrong, wrong)


def tiles(page):
    """Only a reader who asks for online maps contacts anyone."""
    complaints, addresses = remarks(page.driver)
    page.check("no complaint in the console", not complaints, complaints[:3])
    page.check("nothing asked for from outside", not addresses, addresses[:3])
    page.press("layer-online")
    time.sleep(1.0)
    complaints, addresses = remarks(page.driver)
    page.check("tiles are asked for only when ticked",
               len(addresses) > 0 and all("tile.openstreetmap.org" in a for a in addresses))
    page.check("and the policy holds", not any("Content Security" in c for c in complaints))


def keyboard(page):
    seen = []
    for _ in range(60):
        page.driver.switch_to.active_element.send_keys(Keys.TAB)
        seen.append(page.ask(
            "document.activeElement.id || document.activeElement.getAttribute('class') || ''"))
    page.check("the first stop skips to the content", seen[0] == "skip", seen[:3])
    for name in ["filter-resource", "search"]:
        page.check(f"the keyboard reaches {name}", name in seen)


def comparison(page):
    first = page.count()
    page.press("view-b")
    second = page.count()
    page.press("view-changes")
    changed = page.count()
    page.check("the views differ", (first, second) != (changed, changed), (first, second, changed))
    page.do("dispatchEvent(new Event('beforeprint'))")
    links = "document.querySelectorAll('#links-section .paper tbody > tr:not(.detail)').length"
    page.check("paper has both plans' links", page.ask(links) == first + second, page.ask(links))
    page.do("dispatchEvent(new Event('afterprint'))")
    page.check("what changed is listed", page.rows("changes") > 0)
    wrong = accessibility(page.driver)
    page.check("compared, axe finds nothing", not wrong, wrong)
