-- Lets an exclusion constraint compare a key and a span of time together.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
