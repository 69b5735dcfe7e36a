# ใช้เฉพาะสิ่งที่มากับ Python 3 / needs nothing but Python 3
import csv
import io
import json
import urllib.request

ADDRESS = "http://127.0.0.1:5080"
QUERY = """
query ($year: Int!, $after: String) {
  assessment(fiscalYear: $year) {
    survey(code: "iit") {
      counts(first: 20, after: $after) {
        edges { node { day value } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}
"""


def ask(query, variables):
    request = urllib.request.Request(
        ADDRESS + "/graphql",
        data=json.dumps({"query": query, "variables": variables}).encode("utf-8"),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as answer:
        body = json.load(answer)
    if "errors" in body:
        raise RuntimeError(body["errors"][0]["extensions"]["messageTh"])
    return body["data"]


# อ่านทีละหน้าจนหมด / page by page to the end
counts, after = [], None
while True:
    page = ask(QUERY, {"year": 2568, "after": after})["assessment"]["survey"]["counts"]
    counts += [edge["node"] for edge in page["edges"]]
    if not page["pageInfo"]["hasNextPage"]:
        break
    after = page["pageInfo"]["endCursor"]
print("iit:", len(counts), "entries, last", counts[-1]["day"], counts[-1]["value"])

# แถวแบนเป็น CSV / flat rows as CSV
with urllib.request.urlopen(ADDRESS + "/feeds/completion.csv?year=2568&by=WINDOW") as answer:
    rows = list(csv.DictReader(io.TextIOWrapper(answer, encoding="utf-8-sig", newline="")))
for row in rows:
    print(row["survey"], row["completed"] or "no data", "of", row["required"])
