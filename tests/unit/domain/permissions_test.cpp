#include "rapport/domain/permissions.h"

#include "support/catch.h"

#include <QFile>
#include <QHash>

using namespace rapport;
using namespace rapport::domain;
using namespace Qt::StringLiterals;

namespace {

const std::vector<Act> acts{
    Act::SeeCustomers,    Act::WriteInteractions, Act::WriteCommitments, Act::AssignCommitments, Act::WorkCases,
    Act::Greet,           Act::RecordCare,        Act::WriteAnswers,     Act::ReadPrivateNotes,  Act::SeeFigures,
    Act::ChangeCustomers, Act::ImportContacts,    Act::ChangeSettings,   Act::ManageMembers,     Act::Erase,
    Act::MoveWholeStore};

/// What the matrix says of a role: "everything", "own", "–".
QString wordFor(Role role, Act act) {
    if (allows(role, act, Whose::Others))
        return u"yes"_s;
    return allows(role, act, Whose::Own) ? u"own"_s : u"–"_s;
}

/// The rows of the first table of docs/office.md, by their first cell.
QHash<QString, QStringList> documentedMatrix() {
    QFile file(qEnvironmentVariable("RAPPORT_RESOURCES") + u"/../docs/office.md"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QHash<QString, QStringList> rows;
    bool begun = false;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.startsWith(u'|') && begun)
            break;
        if (!line.startsWith(u'|'))
            continue;
        begun = true;
        QStringList cells;
        for (const QString& cell : line.mid(1, line.size() - 2).split(u'|'))
            cells << cell.trimmed();
        rows.insert(cells.takeFirst(), cells);
    }
    return rows;
}

} // namespace

TEST_CASE("Each role may do what the one below it may", "[permissions]") {
    for (const Act act : acts)
        for (const Whose whose : {Whose::Own, Whose::Others}) {
            INFO(static_cast<int>(act));
            CHECK((!allows(Role::Staff, act, whose) || allows(Role::Manager, act, whose)));
            CHECK(allows(Role::Owner, act, whose));
            CHECK((!allows(Role::Staff, act, Whose::Others) || allows(Role::Staff, act, Whose::Own)));
        }
}

TEST_CASE("Staff write what is theirs and see customers", "[permissions]") {
    CHECK(allows(Role::Staff, Act::SeeCustomers, Whose::Others));
    CHECK(allows(Role::Staff, Act::WriteInteractions, Whose::Own));
    CHECK_FALSE(allows(Role::Staff, Act::WriteInteractions, Whose::Others));
    CHECK(allows(Role::Staff, Act::WriteCommitments, Whose::Own));
    CHECK_FALSE(allows(Role::Staff, Act::WriteCommitments, Whose::Others));
    CHECK_FALSE(allows(Role::Staff, Act::AssignCommitments, Whose::Own));
    CHECK_FALSE(allows(Role::Staff, Act::ChangeCustomers, Whose::Own));
    CHECK_FALSE(allows(Role::Staff, Act::SeeFigures, Whose::Others));
    CHECK(allows(Role::Manager, Act::SeeFigures, Whose::Others));
    CHECK_FALSE(allows(Role::Manager, Act::ReadPrivateNotes, Whose::Others));
    CHECK_FALSE(allows(Role::Manager, Act::ManageMembers, Whose::Own));
}

TEST_CASE("Who may not is told whom to ask", "[permissions]") {
    const Permissions staff(StaffId(3), Role::Staff);
    CHECK(staff.refusal(Act::WriteCommitments).isEmpty());
    CHECK(staff.refusal(Act::WriteCommitments, Whose::Others) ==
          u"This commitment was made by somebody else and is theirs to keep. Ask a manager or an owner."_s);
    CHECK(Permissions(StaffId(2), Role::Manager).refusal(Act::ManageMembers) ==
          u"You may not change who works here. Ask an owner."_s);
    for (const Act act : acts)
        CHECK(staff.refusal(act, Whose::Others).isEmpty() == staff.may(act, Whose::Others));
}

TEST_CASE("What is mine is what I made or have to keep", "[permissions]") {
    const Permissions staff(StaffId(3), Role::Staff);
    CHECK(staff.whose({StaffId(3), StaffId(1)}) == Whose::Own);
    CHECK(staff.whose({StaffId(1), StaffId(3)}) == Whose::Own);
    CHECK(staff.whose({StaffId(1), StaffId()}) == Whose::Others);
}

TEST_CASE("In a store that is a file everybody may do everything", "[permissions]") {
    const Permissions file;
    CHECK_FALSE(file.inOffice());
    for (const Act act : acts)
        CHECK(file.refusal(act, Whose::Others).isEmpty());
}

TEST_CASE("The matrix in docs/office.md is the one in force", "[permissions]") {
    const QHash<QString, Act> rows{
        {u"see customers and everything that happened with them"_s, Act::SeeCustomers},
        {u"log, edit and remove interactions"_s, Act::WriteInteractions},
        {u"make, re-date, close and edit commitments"_s, Act::WriteCommitments},
        {u"assign commitments to others"_s, Act::AssignCommitments},
        {u"open, work and close cases"_s, Act::WorkCases},
        {u"record gestures, needs, deadlines and feedback"_s, Act::RecordCare},
        {u"write the agreed answers, announce a change"_s, Act::WriteAnswers},
        {u"greet customers"_s, Act::Greet},
        {u"read private notes"_s, Act::ReadPrivateNotes},
        {u"see promise-keeping rates"_s, Act::SeeFigures},
        {u"enter, edit, archive, trash, merge and bulk-edit customers; tags, relations, milestones"_s, Act::ChangeCustomers},
        {u"import contacts"_s, Act::ImportContacts},
        {u"change settings: custom fields, cadences, playbooks"_s, Act::ChangeSettings},
        {u"manage members"_s, Act::ManageMembers},
        {u"erase for good"_s, Act::Erase},
        {u"export and import the whole store"_s, Act::MoveWholeStore}};
    REQUIRE(static_cast<size_t>(rows.size()) == acts.size());
    const auto documented = documentedMatrix();
    CHECK(documented.size() == rows.size() + 2); // with its heading and the line below
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        INFO(row.key().toStdString());
        CHECK(documented.value(row.key()) == QStringList{wordFor(Role::Staff, row.value()), wordFor(Role::Manager, row.value()),
                                                         wordFor(Role::Owner, row.value())});
    }
}
