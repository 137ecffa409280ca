-- Schema version 2: what an office on a server needs, and a file has too, so that a store can move between them.

-- What only its author and the owners may read. Recorded before its interaction goes, so there is no cascade.
CREATE TABLE interaction_private_note (
    id             INTEGER PRIMARY KEY,
    interaction_id INTEGER NOT NULL REFERENCES interaction (id),
    author_id      INTEGER NOT NULL REFERENCES staff (id),
    words          TEXT NOT NULL CHECK (words <> '')
) STRICT;
CREATE UNIQUE INDEX interaction_private_note_once ON interaction_private_note (interaction_id, author_id);

-- The same for each attempt at one change: a change whose end is in doubt is never made twice.
ALTER TABLE change_set ADD COLUMN key TEXT;
CREATE UNIQUE INDEX change_set_key ON change_set (key) WHERE key IS NOT NULL;

-- What a member of an office logs in as.
ALTER TABLE staff ADD COLUMN login TEXT;
CREATE UNIQUE INDEX staff_login ON staff (login) WHERE login IS NOT NULL;
