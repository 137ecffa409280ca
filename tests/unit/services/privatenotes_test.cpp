#include "rapport/services/history.h"
#include "rapport/services/interactions.h"
#include "rapport/storage/search.h"
#include "rapport/storage/timeline.h"
#include "support/office.h"

#include <QJsonDocument>

using namespace rapport;
using namespace rapport::services;
using namespace rapport::test;
using namespace Qt::StringLiterals;

namespace {

/// Judit's call with Anna, with her private note to it.
struct NotedOffice : Office {
    CustomerId anna = knows(aCustomer().named("Anna Kovács"));
    InteractionId call = logs(judit, u"zebra: seems to be moving away"_s);

    InteractionId logs(StaffId by, const QString& note) {
        works(by);
        domain::Interaction interaction = anInteraction().with(anna).noting("about the roof");
        interaction.privateNotes = {{{}, note}};
        return done(logInteraction(workspace(), interaction, {})).interaction;
    }
    /// What this member sees of the notes: "name: words".
    QStringList seenBy(StaffId member) {
        works(member);
        QStringList seen;
        for (const auto& entry : pageOf(anna).timeline) {
            const auto& what = std::get<storage::TimelineInteraction>(entry.what);
            for (size_t i = 0; i < what.interaction.privateNotes.size(); ++i)
                seen << what.noteAuthors.value(static_cast<qsizetype>(i)) + u": "_s + what.interaction.privateNotes[i].words;
        }
        return seen;
    }
    domain::Interaction loadedBy(StaffId member) { return works(member), done(loadInteraction(workspace(), call)); }
    /// Whether the history, of all or of the call, tells this member of a private note.
    bool historyTells(StaffId member) {
        works(member);
        const auto tells = [](const std::vector<storage::HistoryEntry>& entries) {
            return std::any_of(entries.begin(), entries.end(), [](const auto& entry) {
                return entry.table == u"interaction_private_note"_s || QJsonDocument(entry.after).toJson().contains("zebra") ||
                       QJsonDocument(entry.before).toJson().contains("zebra");
            });
        };
        const bool all = tells(done(history(workspace(), {}, 1000)));
        CHECK(tells(done(history(workspace(), std::pair(storage::Entity::Interaction, call.value()), 1000))) == all);
        return all;
    }
};

} // namespace

TEST_CASE("A private note is seen by who wrote it and by owners", "[privatenotes]") {
    NotedOffice office;
    const QStringList note{u"Judit Szabó: zebra: seems to be moving away"_s};
    CHECK(office.seenBy(office.judit) == note);
    CHECK(office.seenBy(office.maria) == note);
    CHECK(office.seenBy(office.peter).isEmpty());
    CHECK(office.seenBy({}).isEmpty());
    CHECK(office.loadedBy(office.peter).privateNotes.empty());
    CHECK(privateNoteOf(office.loadedBy(office.maria), office.judit).startsWith(u"zebra"_s));
    const auto latest = [&](StaffId reader) {
        return office.looks([reader](auto& session) {
            return std::get<storage::TimelineInteraction>(storage::latestInteractions(session, 10, reader).front().what)
                .interaction.privateNotes.size();
        });
    };
    CHECK(latest(office.judit) == 1);
    CHECK(latest(office.peter) == 0);
    // An owner who left sees no more than anybody else.
    const StaffId zoe = office.hires("Zoé Blanc", domain::Role::Owner);
    auto members = done(staffMembers(office.workspace()));
    const auto left = std::find_if(members.begin(), members.end(), [zoe](const auto& member) { return member.id == zoe; });
    left->active = false;
    done(saveStaffMember(office.workspace(), *left));
    CHECK(office.seenBy(zoe).isEmpty());
}

TEST_CASE("A private note is in nobody else's history", "[privatenotes]") {
    NotedOffice office;
    CHECK(office.historyTells(office.judit));
    CHECK(office.historyTells(office.maria));
    CHECK_FALSE(office.historyTells(office.peter));
    // Nor when somebody else takes it back or brings it back.
    office.works(office.peter);
    done(undo(office.workspace()));
    done(redo(office.workspace()));
    CHECK_FALSE(office.historyTells(office.peter));
    CHECK(office.historyTells(office.judit));
}

TEST_CASE("A private note is in no search", "[privatenotes]") {
    NotedOffice office;
    for (const StaffId reader : {office.judit, office.maria, office.peter}) {
        office.works(reader);
        CHECK(office.looks([](auto& session) { return storage::search(session, u"zebra"_s, 10).empty(); }));
    }
}

TEST_CASE("Editing keeps others' private notes and changes one's own", "[privatenotes]") {
    NotedOffice office;
    auto seenByMaria = office.loadedBy(office.maria);
    const auto atFirst = seenByMaria;
    setPrivateNote(seenByMaria, office.maria, u"ask at Christmas"_s);
    setPrivateNote(seenByMaria, office.judit, u"put words in her mouth"_s);
    seenByMaria.notes = u"about the whole roof"_s;
    done(updateInteraction(office.workspace(), atFirst, seenByMaria));
    const auto seenByPeter = office.loadedBy(office.peter);
    auto petersWords = seenByPeter;
    petersWords.notes = u"about the chimney"_s;
    done(updateInteraction(office.workspace(), seenByPeter, petersWords));

    CHECK(office.seenBy(office.judit) == QStringList{u"Judit Szabó: zebra: seems to be moving away"_s});
    CHECK(office.seenBy(office.maria).contains(u"Maria Horváth: ask at Christmas"_s));
    CHECK(office.seenBy(office.maria).size() == 2);

    auto again = office.loadedBy(office.judit);
    setPrivateNote(again, office.judit, u"zebra: has moved away"_s);
    done(updateInteraction(office.workspace(), office.loadedBy(office.judit), again));
    CHECK(office.seenBy(office.judit) == QStringList{u"Judit Szabó: zebra: has moved away"_s});
    CHECK_FALSE(office.historyTells(office.peter));
    done(undo(office.works(office.judit).workspace()));
    CHECK(office.seenBy(office.judit) == QStringList{u"Judit Szabó: zebra: seems to be moving away"_s});

    again = office.loadedBy(office.judit);
    setPrivateNote(again, office.judit, {});
    done(updateInteraction(office.workspace(), office.loadedBy(office.judit), again));
    CHECK(office.seenBy(office.judit).isEmpty());
    CHECK(office.seenBy(office.maria) == QStringList{u"Maria Horváth: ask at Christmas"_s});
}

TEST_CASE("Private notes go with their interaction and come back with it", "[privatenotes]") {
    NotedOffice office;
    done(removeInteraction(office.workspace(), office.call));
    CHECK(office.seenBy(office.maria).isEmpty());
    done(undo(office.workspace()));
    CHECK(office.seenBy(office.judit) == QStringList{u"Judit Szabó: zebra: seems to be moving away"_s});
    CHECK_FALSE(office.historyTells(office.peter));
}
