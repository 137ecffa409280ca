#pragma once

#include "rapport/exchange/contactrecord.h"

#include <functional>
#include <optional>

namespace rapport::exchange {

/// A contact in text that somebody copied: the first vCard in it, else what an e-mail signature or a letterhead says line by line
/// (see readSignature). Empty where neither a name nor a way to reach somebody is found. A card begins in the first
/// 256 kB, and no more than 16 MB of it is read; of other text 256 kB.
/// `onProblem` hears what of a card could not be taken as it stood.
[[nodiscard]] std::optional<ContactRecord> readPasted(
    const QString& text, const std::function<void(const Problem&)>& onProblem = [](const Problem&) {});

/// What a signature says, in the shapes that are usual in English, German, French and Hungarian: name, job title, organisation,
/// phones, e-mail, links and address, each told by its own look, the others by where they stand. What is not recognised goes into
/// the notes, so that nothing is lost; greetings and quotation marks of mail programs do not. Reads the first 60 lines.
[[nodiscard]] std::optional<ContactRecord> readSignature(const QString& text);

} // namespace rapport::exchange
