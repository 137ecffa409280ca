#pragma once

// The one include of Catch2: version 2 here, version 3 elsewhere (trap T11). Optionals and pairs print what they hold.
#define CATCH_CONFIG_ENABLE_ALL_STRINGMAKERS
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <optional>
#include <ostream>

// What a failed comparison prints. Catch takes std::ostream, Qt has its own.
inline std::ostream& operator<<(std::ostream& out, const QString& text) { return out << '"' << text.toUtf8().constData() << '"'; }
inline std::ostream& operator<<(std::ostream& out, const QByteArray& bytes) { return out << '"' << bytes.constData() << '"'; }
inline std::ostream& operator<<(std::ostream& out, QDate date) { return out << date.toString(Qt::ISODate); }
inline std::ostream& operator<<(std::ostream& out, QTime time) { return out << time.toString(Qt::ISODate); }
inline std::ostream& operator<<(std::ostream& out, const QStringList& list) {
    return out << '[' << list.join(QLatin1String(" | ")) << ']';
}
