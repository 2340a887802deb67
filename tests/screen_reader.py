"""What a screen reader is told of a page, after the tree of Chromium, and what is missing in it."""

from collections.abc import Iterator

from playwright.sync_api import CDPSession, Page

Node = dict
# Where the keyboard jumps to; no name is asked for.
LANDINGS = {"RootWebArea", "main"}
FRAME = """() => [
  document.documentElement.lang ? "" : "no language",
  document.title ? "" : "no title",
  document.querySelector("#live[role=status]") ? "" : "no place for news",
  document.querySelector("[tabindex]:not([tabindex='0'], [tabindex='-1'])") ? "order forced" : "",
].filter(Boolean)"""


def listen(page: Page, chromium: CDPSession) -> list[str]:
    """What somebody who hears this page would miss."""
    page.wait_for_load_state()
    return [*unsaid(chromium.send("Accessibility.getFullAXTree")["nodes"]), *page.evaluate(FRAME)]


def unsaid(nodes: list[Node]) -> Iterator[str]:
    """What is missing or doubled in what a screen reader is told."""
    by_id = {node["nodeId"]: node for node in nodes}
    told = [node for node in nodes if not node.get("ignored")]
    for node in told:
        if focusable(node) and role(node) not in LANDINGS and not name(node):
            yield f"a {role(node)} without a name"
        if role(node) == "image" and not name(node):
            yield "a picture without a name"
        if role(node) == "radio" and not any(map(name, above(node, by_id))):
            yield f"nothing says what {name(node)} answers"
    titles = [name(node) for node in told if role(node) == "heading" and level(node) == 1]
    if len(titles) != 1 or not titles[0]:
        yield f"first headings: {titles}"
    if (mains := sum(role(node) == "main" for node in told)) != 1:
        yield f"{mains} main parts"


def above(node: Node, by_id: dict[str, Node]) -> Iterator[Node]:
    """The groups a node stands in, whose names are said with it."""
    while parent := by_id.get(node.get("parentId", "")):
        if role(parent) in {"group", "radiogroup"}:
            yield parent
        node = parent


def role(node: Node) -> str:
    return node["role"]["value"]


def name(node: Node) -> str:
    return str(node.get("name", {}).get("value", "")).strip()


def quality(node: Node, key: str) -> object:
    found = (p["value"].get("value") for p in node.get("properties", ()) if p["name"] == key)
    return next(found, None)


def focusable(node: Node) -> bool:
    return bool(quality(node, "focusable"))


def level(node: Node) -> object:
    return quality(node, "level")
