#include "rapport/domain/permissions.h"

#include <QCoreApplication>
#include <algorithm>

namespace rapport::domain {

namespace {

/// From what role on: a manager may do what staff may, an owner what a manager may.
struct Needs {
    Act act;
    Role own;
    Role others;
};

constexpr std::initializer_list<Needs> matrix{
    {Act::SeeCustomers, Role::Staff, Role::Staff},
    {Act::WriteInteractions, Role::Staff, Role::Manager},
    {Act::WriteCommitments, Role::Staff, Role::Manager},
    {Act::AssignCommitments, Role::Manager, Role::Manager},
    {Act::WorkCases, Role::Staff, Role::Staff},
    {Act::RecordCare, Role::Staff, Role::Staff},
    {Act::WriteAnswers, Role::Manager, Role::Manager},
    {Act::Greet, Role::Staff, Role::Staff},
    {Act::ReadPrivateNotes, Role::Staff, Role::Owner},
    {Act::SeeFigures, Role::Staff, Role::Manager},
    {Act::ChangeCustomers, Role::Manager, Role::Manager},
    {Act::ImportContacts, Role::Manager, Role::Manager},
    {Act::ChangeSettings, Role::Owner, Role::Owner},
    {Act::ManageMembers, Role::Owner, Role::Owner},
    {Act::Erase, Role::Owner, Role::Owner},
    {Act::MoveWholeStore, Role::Owner, Role::Owner},
};

const Needs& needsOf(Act act) {
    return *std::find_if(matrix.begin(), matrix.end(), [act](const Needs& each) { return each.act == act; });
}

Role neededFor(Act act, Whose whose) { return whose == Whose::Own ? needsOf(act).own : needsOf(act).others; }

QString tr(const char* text) { return QCoreApplication::translate("Permissions", text); }

/// What cannot be done, as the first half of a refusal.
QString sentenceFor(Act act, Whose whose) {
    const bool others = whose == Whose::Others;
    switch (act) {
    case Act::SeeCustomers:
        return tr("You may not see the customers.");
    case Act::WriteInteractions:
        return others ? tr("This interaction was entered by somebody else.") : tr("You may not enter interactions.");
    case Act::WriteCommitments:
        return others ? tr("This commitment was made by somebody else and is theirs to keep.")
                      : tr("You may not enter commitments.");
    case Act::AssignCommitments:
        return tr("You may not assign commitments to others.");
    case Act::WorkCases:
        return tr("You may not work on cases.");
    case Act::RecordCare:
        return tr("You may not record gestures, needs, deadlines or feedback.");
    case Act::WriteAnswers:
        return tr("You may not change the agreed answers.");
    case Act::Greet:
        return tr("You may not greet customers.");
    case Act::ReadPrivateNotes:
        return tr("A private note is for who wrote it.");
    case Act::SeeFigures:
        return others ? tr("You see your own figures only.") : tr("You may not see figures.");
    case Act::ChangeCustomers:
        return tr("You may not change customers.");
    case Act::ImportContacts:
        return tr("You may not import contacts.");
    case Act::ChangeSettings:
        return tr("You may not change the settings of the office.");
    case Act::ManageMembers:
        return tr("You may not change who works here.");
    case Act::Erase:
        return tr("You may not erase anything for good.");
    case Act::MoveWholeStore:
        return tr("You may not export or replace the whole store.");
    }
    return {};
}

} // namespace

bool allows(Role role, Act act, Whose whose) {
    // Role counts from the one who may most.
    return role <= neededFor(act, whose);
}

bool Permissions::may(Act act, Whose whose) const { return !m_role || allows(*m_role, act, whose); }

Whose Permissions::whose(std::initializer_list<StaffId> people) const {
    const bool own = std::find(people.begin(), people.end(), m_self) != people.end();
    return own ? Whose::Own : Whose::Others;
}

QString Permissions::refusal(Act act, Whose whose) const {
    if (may(act, whose))
        return {};
    const QString whom = neededFor(act, whose) == Role::Owner ? tr("Ask an owner.") : tr("Ask a manager or an owner.");
    return sentenceFor(act, whose) + QLatin1Char(' ') + whom;
}

} // namespace rapport::domain
