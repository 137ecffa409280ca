#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <optional>

namespace rapport::exchange {

/// One property of an iCalendar file.
struct ICalProperty {
    QString name;                       ///< upper case
    QHash<QString, QString> parameters; ///< by upper-case name; of a list the first value
    QString value;                      ///< as it stands
    qint64 line = 0;

    /// A TEXT value without its escapes.
    [[nodiscard]] QString text() const;
    /// A list of TEXT values.
    [[nodiscard]] QStringList texts() const;
    [[nodiscard]] QString parameter(const QString& parameterName) const { return parameters.value(parameterName); }
};

/// Empty for a line that is no property: without a colon, or without a name.
[[nodiscard]] std::optional<ICalProperty> parseICalProperty(const QString& line);

} // namespace rapport::exchange
