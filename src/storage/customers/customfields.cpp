#include "rapport/core/error.h"
#include "rapport/core/text.h"
#include "rapport/storage/customerrepository.h"
#include "storage/rows/rowwriter.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace rapport::storage {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

QString choicesText(const QStringList& choices) {
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(choices)).toJson(QJsonDocument::Compact));
}

QStringList choicesFrom(const QString& json) {
    QStringList choices;
    for (const auto& choice : QJsonDocument::fromJson(json.toUtf8()).array())
        choices += choice.toString();
    return choices;
}

QStringList normalisedChoices(const QStringList& raw) {
    QStringList choices;
    for (const QString& choice : raw)
        choices += text::normalisedLine(choice);
    choices.removeAll(QString(u""_s));
    choices.removeDuplicates();
    return choices;
}

void requireNameFree(Connection& connection, const CustomField& field) {
    auto statement = connection.prepare(u"SELECT name FROM custom_field WHERE id <> ?"_s);
    statement.bindAll(field.id.value());
    while (statement.step()) {
        if (text::folded(statement.text(0)) == text::folded(field.name))
            throw Error(ErrorCode::InvalidInput,
                        QCoreApplication::translate("storage", "There is a field of this name already. Choose another name."));
    }
}

bool hasValues(Connection& connection, CustomFieldId id) {
    auto statement = connection.prepare(u"SELECT 1 FROM custom_value WHERE field_id = ? LIMIT 1"_s);
    statement.bindAll(id);
    return statement.step();
}

} // namespace

std::vector<CustomField> CustomerRepository::customFields() const {
    std::vector<CustomField> fields;
    auto statement =
        m_session.connection().prepare(u"SELECT id, name, type, choices, position FROM custom_field ORDER BY position, id"_s);
    while (statement.step()) {
        fields.push_back({statement.id<CustomFieldId>(0), statement.text(1),
                          statement.word<FieldType>(2).value_or(FieldType::Text), choicesFrom(statement.text(3)),
                          statement.integer(4)});
    }
    return fields;
}

CustomFieldId CustomerRepository::saveCustomField(WriteSession& session, const CustomField& raw) {
    CustomField field = raw;
    field.name = text::normalisedLine(raw.name);
    field.choices = normalisedChoices(raw.choices);
    if (field.name.isEmpty())
        throw Error(ErrorCode::InvalidInput, QCoreApplication::translate("storage", "Give the field a name."));
    if (field.type == FieldType::Choice && field.choices.isEmpty())
        throw Error(ErrorCode::InvalidInput, QCoreApplication::translate("storage", "Give the field at least one choice."));
    requireNameFree(session.connection(), field);
    const std::vector<Value> values{toValue(field.name), toValue(key(field.type)), toValue(choicesText(field.choices)),
                                    toValue(field.position)};
    if (!field.id.isValid())
        return CustomFieldId(session.rows().insert(tables::customField(), values));
    session.rows().update(tables::customField(), field.id.value(), values);
    return field.id;
}

void CustomerRepository::removeCustomField(WriteSession& session, CustomFieldId id) {
    if (hasValues(session.connection(), id))
        throw Error(ErrorCode::InvalidInput,
                    QCoreApplication::translate("storage", "Customers have values in this field. Empty these first."));
    session.rows().remove(tables::customField(), id.value());
}

} // namespace rapport::storage
