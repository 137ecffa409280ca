#include "rapport/domain/customer.h"

#include <QCoreApplication>
#include <QDate>
#include <cmath>

namespace rapport::domain {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char* text) { return QCoreApplication::translate("CustomField", text); }

bool isNumber(const QString& value) {
    bool fits = false;
    const double number = value.toDouble(&fits);
    return fits && std::isfinite(number);
}

bool isDate(const QString& value) { return QDate::fromString(value, u"yyyy-MM-dd"_s).isValid(); }

} // namespace

QString problemWith(const CustomField& field, const QString& value) {
    if (value.isEmpty())
        return {};
    switch (field.type) {
    case FieldType::Text:
        return {};
    case FieldType::Number:
        return isNumber(value)
                   ? QString()
                   : translated(QT_TRANSLATE_NOOP("CustomField", "“%1” must be a number, such as 12 or 3.5.")).arg(field.name);
    case FieldType::Date:
        return isDate(value) ? QString()
                             : translated(QT_TRANSLATE_NOOP("CustomField", "“%1” must be a date written year-month-day, such as "
                                                                           "2026-05-17."))
                                   .arg(field.name);
    case FieldType::Choice:
        return field.choices.contains(value) ? QString()
                                             : translated(QT_TRANSLATE_NOOP("CustomField", "“%1” must be one of: %2."))
                                                   .arg(field.name, field.choices.join(u", "_s));
    }
    return {};
}

} // namespace rapport::domain
