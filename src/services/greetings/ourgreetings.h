#pragma once

#include "rapport/domain/greetingtemplate.h"

namespace rapport::services {

/// resources/templates/greetings.txt, which says how it is written.
[[nodiscard]] QString greetingsFile();

/// The words that come with the program, in the order of the file.
[[nodiscard]] const std::vector<domain::GreetingTemplate>& ourGreetings();
/// How a letter to `name` begins in a language, in English where we do not know it.
[[nodiscard]] QString salutation(const QString& name, const QString& language);

} // namespace rapport::services
