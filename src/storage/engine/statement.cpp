#include "storage/engine/statement.h"

namespace rapport::storage {

Statement::~Statement() {
    if (!m_prepared)
        return;
    m_prepared->reset();
    m_prepared->forgetValues();
    m_prepared->borrowed = false;
}

Statement& Statement::bind(int index, const Value& value) {
    if (const auto* number = std::get_if<qint64>(&value))
        m_prepared->bind(index, *number);
    else if (const auto* text = std::get_if<QString>(&value))
        m_prepared->bind(index, *text);
    else if (const auto* bytes = std::get_if<QByteArray>(&value))
        m_prepared->bind(index, *bytes);
    else
        m_prepared->bindNull(index);
    return *this;
}

void Statement::run() {
    while (step()) {
    }
}

CopiedRows Statement::copyRows() {
    CopiedRows copies;
    while (step())
        m_prepared->copyTo(copies);
    return copies;
}

} // namespace rapport::storage
