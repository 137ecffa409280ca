#pragma once

#include "rapport/core/id.h"

#include <QByteArray>
#include <QDate>
#include <QJsonValue>
#include <QStringList>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace rapport::cli {

/// A JSON value whose members keep the order they were added in: scripts and people read documents in the order interface.md
/// writes them, and QJsonObject sorts.
class Json {
public:
    using Members = std::vector<std::pair<QString, Json>>;
    using Elements = std::vector<Json>;

    Json() = default; ///< null
    Json(bool flag)
        : m_value(flag) {}
    Json(int number)
        : m_value(qint64{number}) {}
    Json(qint64 number)
        : m_value(number) {}
    Json(double number)
        : m_value(number) {}
    Json(const QString& text)
        : m_value(text) {}
    Json(const QStringList& texts);
    /// ISO 8601; null when invalid.
    Json(QDate date);
    Json(const QJsonValue& value);
    template <typename T>
    Json(const std::optional<T>& value)
        : Json(value ? Json(*value) : Json()) {}
    template <typename Tag>
    Json(Id<Tag> id)
        : Json(id.isValid() ? Json(id.value()) : Json()) {}
    Json(Elements elements)
        : m_value(std::move(elements)) {}
    /// Any other pointer would become a flag.
    Json(const char*) = delete;

    [[nodiscard]] static Json object(Members members) {
        Json json;
        json.m_value = std::move(members);
        return json;
    }
    /// One element for each of `values`, made by `make`.
    template <typename Values, typename Make>
    [[nodiscard]] static Json list(const Values& values, Make make) {
        Elements elements;
        elements.reserve(static_cast<size_t>(values.size()));
        for (const auto& value : values)
            elements.push_back(make(value));
        return Json(std::move(elements));
    }

    /// UTF-8, two spaces an indentation step, with a line end.
    [[nodiscard]] QByteArray toBytes() const;

private:
    void write(QByteArray& out, int depth) const;
    std::variant<std::monostate, bool, qint64, double, QString, Elements, Members> m_value;
};

} // namespace rapport::cli
