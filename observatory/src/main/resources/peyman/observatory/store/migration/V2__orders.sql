-- Lists in other orders than by day. What names are ordered by is written with one letter per two
-- digits, so that every database sorts it by the Persian alphabet.
ALTER TABLE entity ADD COLUMN alphabetical TEXT;
ALTER TABLE entity ADD COLUMN alphabetical_english TEXT;
CREATE INDEX entity_alphabetical ON entity (alphabetical, entity_key);
CREATE INDEX entity_alphabetical_english ON entity (alphabetical_english, entity_key);
CREATE INDEX entity_type_alphabetical ON entity (type, alphabetical, entity_key);
CREATE INDEX entity_type_english ON entity (type, alphabetical_english, entity_key);

ALTER TABLE article ADD COLUMN outlet_alphabetical TEXT;
CREATE INDEX article_outlet_alphabetical ON article (outlet_alphabetical, article_key);
CREATE INDEX article_records ON article (record_count, article_key);

ALTER TABLE merged ADD COLUMN party TEXT;
ALTER TABLE merged ADD COLUMN party_english TEXT;
CREATE INDEX merged_type_valued ON merged (type, valued, merged_key);
CREATE INDEX merged_type_sources ON merged (type, source_count, merged_key);
CREATE INDEX merged_type_confidence ON merged (type, confidence, merged_key);
CREATE INDEX merged_type_party ON merged (type, party, merged_key);
CREATE INDEX merged_type_party_english ON merged (type, party_english, merged_key);
