-- One schema for SQLite and PostgreSQL. ${key} is the type of a key that the store counts itself,
-- ${clustered} keeps a table in the order of its primary key where the database can.
CREATE TABLE fact (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);

-- Articles exactly as given. story is the key of the article that this one repeats.
CREATE TABLE article (
  article_key ${key} NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL UNIQUE,
  title TEXT,
  outlet TEXT,
  url TEXT,
  published TEXT,
  day INTEGER NOT NULL,
  text TEXT NOT NULL,
  language TEXT NOT NULL,
  length INTEGER NOT NULL,
  added TEXT NOT NULL,
  reader TEXT NOT NULL,
  story BIGINT NOT NULL,
  record_count INTEGER NOT NULL,
  change BIGINT NOT NULL
);
CREATE INDEX article_day ON article (day, article_key);
CREATE INDEX article_story ON article (story);
CREATE INDEX article_reader ON article (reader);
CREATE INDEX article_outlet ON article (outlet, day, article_key);
CREATE INDEX article_change ON article (change);

-- Parts of the articles' prints, by which near-duplicates find each other.
CREATE TABLE print_part (
  part BIGINT NOT NULL,
  day INTEGER NOT NULL,
  article_key BIGINT NOT NULL,
  PRIMARY KEY (part, day, article_key)
) ${clustered};

CREATE TABLE entity (
  entity_key ${key} NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  persian TEXT NOT NULL,
  english TEXT,
  wikidata TEXT,
  belongs TEXT NOT NULL,
  folded TEXT NOT NULL,
  folded_english TEXT NOT NULL,
  article_count BIGINT NOT NULL
);
CREATE INDEX entity_folded ON entity (folded);
CREATE INDEX entity_folded_english ON entity (folded_english);
CREATE INDEX entity_articles ON entity (article_count, entity_key);
CREATE INDEX entity_type_articles ON entity (type, article_count, entity_key);

-- Where articles name entities: "0-8,12-20" in code points of the given text.
CREATE TABLE mention (
  article_key BIGINT NOT NULL,
  entity_key BIGINT NOT NULL,
  spans TEXT NOT NULL,
  PRIMARY KEY (article_key, entity_key)
) ${clustered};
CREATE INDEX mention_entity ON mention (entity_key, article_key);

-- Records as articles tell them, by the record contract.
CREATE TABLE record (
  record_key ${key} NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_key BIGINT NOT NULL,
  merged_key BIGINT NOT NULL,
  type INTEGER NOT NULL,
  why TEXT NOT NULL,
  words TEXT NOT NULL,
  json TEXT NOT NULL
);
CREATE INDEX record_article ON record (article_key);
CREATE INDEX record_merged ON record (merged_key, record_key);

-- What many articles tell of one thing; days are epoch days.
CREATE TABLE merged (
  merged_key ${key} NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type INTEGER NOT NULL,
  act TEXT NOT NULL,
  kind TEXT NOT NULL,
  modality TEXT NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  dated INTEGER NOT NULL,
  roles TEXT NOT NULL,
  amount TEXT,
  valued DOUBLE PRECISION,
  unit TEXT,
  name TEXT,
  sectors TEXT NOT NULL,
  commodities TEXT NOT NULL,
  quote TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL,
  record_count INTEGER NOT NULL,
  article_count INTEGER NOT NULL,
  source_count INTEGER NOT NULL,
  outlets TEXT NOT NULL,
  change BIGINT NOT NULL
);
CREATE INDEX merged_change ON merged (change);
CREATE INDEX merged_valued ON merged (unit, valued);

-- How many tellings give a field of a merged record which value.
CREATE TABLE claim (
  merged_key BIGINT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  told INTEGER NOT NULL,
  PRIMARY KEY (merged_key, field, value)
) ${clustered};

-- Merged records that may be the same share a block.
CREATE TABLE block (
  name TEXT NOT NULL,
  day INTEGER NOT NULL,
  merged_key BIGINT NOT NULL,
  PRIMARY KEY (name, day, merged_key)
) ${clustered};
CREATE INDEX block_merged ON block (merged_key);

-- What filters ask for (an entity, a sector, an act, …) and the merged records that have it.
CREATE TABLE tag (
  tag_key ${key} NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  told BIGINT NOT NULL,
  UNIQUE (kind, value)
);
CREATE TABLE posting (
  tag_key BIGINT NOT NULL,
  day INTEGER NOT NULL,
  merged_key BIGINT NOT NULL,
  PRIMARY KEY (tag_key, day, merged_key)
) ${clustered};

-- Counts by tag, type and month; with a unit the amounts in it.
CREATE TABLE tally (
  tag_key BIGINT NOT NULL,
  type INTEGER NOT NULL,
  month INTEGER NOT NULL,
  unit TEXT NOT NULL,
  told BIGINT NOT NULL,
  amount DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (tag_key, type, month, unit)
) ${clustered};

-- How many merged records two entities play a part in together; one is the smaller key.
CREATE TABLE pair (
  one BIGINT NOT NULL,
  other BIGINT NOT NULL,
  type INTEGER NOT NULL,
  told BIGINT NOT NULL,
  PRIMARY KEY (one, other, type)
) ${clustered};
CREATE INDEX pair_other ON pair (other, one);

-- What people decided about merging. A record is known by its id, and after another reading by
-- its article, type and place in the text.
CREATE TABLE decision (
  decision_key ${key} NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  why TEXT NOT NULL,
  decided_at TEXT NOT NULL
);
CREATE TABLE decided (
  decision_key BIGINT NOT NULL,
  side INTEGER NOT NULL,
  record_id TEXT NOT NULL,
  article_key BIGINT NOT NULL,
  type INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  PRIMARY KEY (decision_key, side, record_id)
);
CREATE INDEX decided_record ON decided (record_id);
CREATE INDEX decided_article ON decided (article_key);

-- Merged records and articles that are no more, for the search index.
CREATE TABLE gone (
  id TEXT NOT NULL,
  change BIGINT NOT NULL,
  PRIMARY KEY (id, change)
);
CREATE INDEX gone_change ON gone (change);
