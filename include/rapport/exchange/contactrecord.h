#pragma once

#include "rapport/domain/customer.h"
#include "rapport/domain/milestone.h"

#include <vector>

namespace rapport::exchange {

enum class Severity { Note, Warning, Error };
[[nodiscard]] QString severityKey(Severity severity); ///< "note", "warning", "error": as files and scripts read it

/// Something a reader could not take as it stood. `line` and `column` count from 1; 0 where they cannot be told.
struct Problem {
    QString file;
    qint64 line = 0;
    qint64 column = 0;
    Severity severity = Severity::Warning;
    QString message; ///< translated: what, and what was done instead
};

/// One contact of a file, in domain values. Nothing in it is saved yet: no ids; the organisation is a name.
struct ContactRecord {
    domain::Customer customer; ///< uid empty where the file has none
    std::vector<domain::Milestone> milestones;
    qint64 line = 0; ///< where it begins in its file
};

} // namespace rapport::exchange
