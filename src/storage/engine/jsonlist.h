#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

namespace rapport::storage {

/// What Dialect::numbersInParameter() and textsInParameter() take.
[[nodiscard]] inline QString jsonList(const QJsonArray& array) {
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}
[[nodiscard]] inline QString jsonList(const QStringList& texts) { return jsonList(QJsonArray::fromStringList(texts)); }
template <typename Ids>
[[nodiscard]] QString jsonListOfIds(const Ids& ids) {
    QJsonArray array;
    for (const auto& id : ids) {
        if constexpr (std::is_convertible_v<decltype(id), qint64>)
            array.append(qint64{id});
        else
            array.append(id.value());
    }
    return jsonList(array);
}

} // namespace rapport::storage
