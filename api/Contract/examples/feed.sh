#!/bin/sh
# ดาวน์โหลดเฉพาะเมื่อมีอะไรเปลี่ยน (ETag) / download only what has changed
curl --silent --show-error --fail-with-body --compressed \
  --etag-save completion.etag --etag-compare completion.etag \
  --output completion.csv \
  'http://127.0.0.1:5080/feeds/completion.csv?year=2568&by=MONTH'
head -n 3 completion.csv
