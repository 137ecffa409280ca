#pragma once

#include "cli/json.h"
#include "cli/rows.h"
#include "rapport/domain/answer.h"
#include "rapport/storage/answerlist.h"

namespace rapport::cli {

[[nodiscard]] Json asJson(const storage::AnswerRow& row);
/// With all its versions.
[[nodiscard]] Json asJson(const domain::Answer& answer);
[[nodiscard]] Json asJson(const storage::AnswerTelling& telling);
[[nodiscard]] Json asJson(const std::vector<storage::AnswerRow>& rows);
[[nodiscard]] Json asJson(const std::vector<storage::AnswerTelling>& rows);
[[nodiscard]] Table asTable(const std::vector<storage::AnswerRow>& rows, const QTimeZone& zone);
[[nodiscard]] Table asTable(const std::vector<storage::AnswerTelling>& rows, const QTimeZone& zone);

} // namespace rapport::cli
