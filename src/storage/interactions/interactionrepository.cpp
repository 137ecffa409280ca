#include "rapport/storage/interactionrepository.h"

#include "rapport/core/error.h"
#include "rapport/core/uid.h"
#include "storage/interactions/interactionparts.h"
#include "storage/interactions/interactionrows.h"
#include "storage/rows/rowwriter.h"

#include <QHash>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

/// Rows of those who stay are updated (their moment may have moved), others come and go.
void saveParticipants(WriteSession& session, const Interaction& interaction, InteractionId id) {
    QHash<qint64, qint64> there;
    {
        auto statement =
            session.connection().prepare(u"SELECT customer_id, id FROM interaction_customer WHERE interaction_id = ?"_s);
        statement.bindAll(id);
        while (statement.step())
            there.insert(statement.number(0), statement.number(1));
    }
    const auto& table = tables::interactionCustomer();
    for (const CustomerId customer : interaction.customers) {
        const auto values = participantValues(interaction, id, customer);
        if (const auto row = there.take(customer.value()))
            session.rows().update(table, row, values);
        else
            session.rows().insert(table, values);
    }
    for (const qint64 row : std::as_const(there))
        session.rows().remove(table, row);
}

/// Another text is another row, so that each of its changes in the log says whose it is.
void savePrivateNote(WriteSession& session, InteractionId interaction, StaffId author, const QString& words) {
    qint64 row = 0;
    QString before;
    {
        auto statement = session.connection().prepare(
            u"SELECT id, words FROM interaction_private_note WHERE interaction_id = ? AND author_id = ?"_s);
        statement.bindAll(interaction, author);
        if (statement.step()) {
            row = statement.number(0);
            before = statement.text(1);
        }
    }
    if (words == before)
        return;
    if (row != 0)
        session.rows().remove(tables::interactionPrivateNote(), row);
    if (!words.isEmpty())
        session.rows().insert(tables::interactionPrivateNote(), {toValue(interaction), toValue(author), toValue(words)});
}

} // namespace

std::optional<Interaction> InteractionRepository::find(InteractionId id, StaffId reader) const {
    std::optional<Interaction> interaction;
    {
        auto statement =
            m_session.connection().prepare(u"SELECT %1 FROM interaction i WHERE i.id = ?"_s.arg(interactionColumns()));
        statement.bindAll(id);
        if (!statement.step())
            return {};
        interaction = interactionFrom(statement);
    }
    interaction->customers = participantsOf(m_session.connection(), id);
    for (const SeenNote& seen : privateNotesOf(m_session.connection(), {id}, reader))
        interaction->privateNotes.push_back(seen.note);
    loadParts(m_session.connection(), {id}, [&interaction](InteractionId) -> Interaction& { return *interaction; });
    return interaction;
}

std::optional<InteractionId> InteractionRepository::findByUid(const QString& uid) const {
    auto statement = m_session.connection().prepare(u"SELECT id FROM interaction WHERE uid = ?"_s);
    statement.bindAll(uid);
    return statement.step() ? std::optional(statement.id<InteractionId>(0)) : std::nullopt;
}

InteractionId InteractionRepository::save(WriteSession& session, Interaction interaction) {
    interaction = normalised(std::move(interaction));
    if (const QString problem = problemWith(interaction, session.info().at); !problem.isEmpty())
        throw Error(ErrorCode::InvalidInput, problem);
    if (interaction.uid.isEmpty())
        interaction.uid = newUid();
    InteractionId id = interaction.id;
    const bool isNew = !id.isValid();
    if (!isNew) {
        session.rows().update(tables::interaction(), id.value(), interactionValues(interaction));
    } else {
        if (interaction.createdAt == Moment())
            interaction.createdAt = session.info().at;
        if (!interaction.author.isValid())
            interaction.author = session.info().author;
        id = InteractionId(session.rows().insert(tables::interaction(), interactionValues(interaction)));
    }
    saveParticipants(session, interaction, id);
    saveParts(session, interaction, id, isNew);
    if (const StaffId author = session.info().author; author.isValid())
        savePrivateNote(session, id, author, privateNoteOf(interaction, author));
    return id;
}

void InteractionRepository::remove(WriteSession& session, InteractionId id) {
    session.rows().remove(tables::interaction(), id.value());
}

} // namespace rapport::storage
