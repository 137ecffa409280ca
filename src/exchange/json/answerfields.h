#pragma once

#include "rapport/exchange/storedocument.h"

#include <concepts>

/// The fields of what is told and how we work: answers, announcements, playbooks, and what of them is in an interaction. Part of
/// fields.h.
namespace rapport::exchange::fields {

/// What an interaction was for, the steps of its playbook and what was told in it.
void toldAndDone(auto& f, auto& interaction) {
    f.words("aims", interaction.aims);
    f.list("playbook", interaction.playbook, [](auto& g, auto& tick) {
        g.reference("playbook", tick.playbook);
        g.text("words", tick.words);
        g.flag("done", tick.done);
    });
    f.list("told", interaction.told, [](auto& g, auto& told) {
        g.reference("answer", told.answer);
        g.number("version", told.version);
        g.text("words", told.words);
    });
}

template <typename T>
requires std::same_as<std::remove_const_t<T>, domain::Answer>
void of(auto& f, T& answer) {
    f.text("uid", answer.uid);
    f.text("question", answer.question);
    f.list("versions", answer.versions, [](auto& g, auto& version) {
        g.number("number", version.number);
        g.text("words", version.words);
        g.moment("at", version.at);
        g.reference("author", version.author);
    });
    f.flag("retired", answer.retired);
}

template <typename T>
    requires std::same_as<std::remove_const_t<T>, domain::Playbook>
void of(auto& f, T& playbook) {
    f.text("uid", playbook.uid);
    f.text("name", playbook.name);
    f.word("channel", playbook.channel);
    f.texts("steps", playbook.steps);
    f.flag("retired", playbook.retired);
    f.number("position", playbook.position);
}

template <typename T>
    requires std::same_as<std::remove_const_t<T>, domain::Announcement>
void of(auto& f, T& announcement) {
    f.text("uid", announcement.uid);
    f.text("words", announcement.words);
    f.reference("answer", announcement.answer);
    f.moment("at", announcement.at);
    f.reference("author", announcement.author);
    f.moment("closed_at", announcement.closedAt);
    f.list("customers", announcement.customers, [](auto& g, auto& one) {
        g.reference("customer", one.customer);
        g.moment("told_at", one.toldAt);
        g.reference("interaction", one.interaction);
    });
}

} // namespace rapport::exchange::fields
