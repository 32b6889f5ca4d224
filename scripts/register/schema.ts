/** "Scoi": by it a register is told from other SQLite files. */
export const APPLICATION_ID = 0x53636f69;

/**
 * How a register's tables came to be, version by version: a file of version n has had the first n of these. A new version
 * is a new entry; an entry that was released never changes.
 *
 * Times are unix seconds. What happened is an entry of `history`, which nobody changes or removes; `tasks` is where it has led.
 */
export const MIGRATIONS: readonly string[] = [
  `
CREATE TABLE register (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  chainId TEXT NOT NULL,
  genesis TEXT NOT NULL,
  socialcoin TEXT NOT NULL,
  programme TEXT NOT NULL,
  startsAt INTEGER NOT NULL,
  endsAt INTEGER NOT NULL,
  firstTask INTEGER NOT NULL CHECK (firstTask >= 0),
  syncedTo INTEGER NOT NULL DEFAULT -1
) STRICT;

CREATE TABLE activities (
  number INTEGER PRIMARY KEY CHECK (number BETWEEN 0 AND 255),
  code TEXT NOT NULL UNIQUE,
  minimumDuration INTEGER NOT NULL CHECK (minimumDuration >= 0),
  offered INTEGER NOT NULL CHECK (offered IN (0, 1))
) STRICT;

CREATE TABLE statements (
  number INTEGER PRIMARY KEY,
  attester TEXT NOT NULL,
  deadline INTEGER NOT NULL,
  digest TEXT NOT NULL UNIQUE,
  announced INTEGER NOT NULL,
  written INTEGER
) STRICT;

CREATE TABLE tasks (
  task INTEGER PRIMARY KEY CHECK (task >= 0),
  state TEXT NOT NULL CHECK (state IN
    ('proposed', 'assigned', 'started', 'finished', 'approved', 'attested', 'awarded', 'annulled', 'rejected')),
  activity INTEGER NOT NULL REFERENCES activities (number),
  units INTEGER NOT NULL CHECK (units BETWEEN 1 AND 65535),
  "group" INTEGER NOT NULL CHECK ("group" IN (0, 1)),
  proposer TEXT,
  participant TEXT,
  assigned INTEGER,
  due INTEGER CHECK (due > assigned),
  reminded INTEGER,
  started INTEGER,
  finished INTEGER CHECK (finished > started),
  evidence TEXT,
  salt TEXT,
  time INTEGER CHECK (time BETWEEN 1 AND 5),
  quality INTEGER CHECK (quality BETWEEN 1 AND 5),
  statement INTEGER REFERENCES statements (number),
  CHECK ((state IN ('proposed', 'rejected')) = (participant IS NULL)),
  CHECK ((participant IS NULL) = (due IS NULL) AND (participant IS NULL) = (assigned IS NULL)),
  CHECK (state NOT IN ('started', 'finished', 'approved', 'attested', 'awarded', 'annulled') OR started IS NOT NULL),
  CHECK ((state IN ('finished', 'approved', 'attested', 'awarded', 'annulled'))
    = (finished IS NOT NULL AND evidence IS NOT NULL AND salt IS NOT NULL)),
  CHECK ((state IN ('approved', 'attested', 'awarded', 'annulled')) = (time IS NOT NULL AND quality IS NOT NULL)),
  CHECK ((state IN ('attested', 'awarded', 'annulled')) = (statement IS NOT NULL))
) STRICT;
CREATE INDEX tasksByState ON tasks (state);
CREATE INDEX tasksByParticipant ON tasks (participant);

CREATE TABLE statementTasks (
  statement INTEGER NOT NULL REFERENCES statements (number),
  task INTEGER NOT NULL REFERENCES tasks (task),
  PRIMARY KEY (statement, task)
) STRICT, WITHOUT ROWID;
CREATE INDEX statementsByTask ON statementTasks (task);

CREATE TABLE history (
  entry INTEGER PRIMARY KEY AUTOINCREMENT,
  task INTEGER NOT NULL REFERENCES tasks (task),
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  change TEXT NOT NULL,
  state TEXT NOT NULL,
  details TEXT NOT NULL
) STRICT;
CREATE INDEX historyByTask ON history (task);

CREATE TABLE imports (
  sha256 TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  tasks INTEGER NOT NULL
) STRICT;

CREATE TRIGGER historyStays BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is not changed'); END;
CREATE TRIGGER historyKept BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is not removed'); END;
CREATE TRIGGER tasksKept BEFORE DELETE ON tasks BEGIN SELECT RAISE(ABORT, 'tasks are not removed'); END;
`,
];
