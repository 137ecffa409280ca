#pragma once

#include "storage/engine/statement.h"
#include "storage/postgres/pgline.h"

namespace rapport::storage {

class PgConnection;

/// A statement on a server. Its rows come all at once, or, through a cursor of the transaction, in portions that grow. Used once,
/// it is sent as it is; used again, it is prepared.
class PgStatement final : public PreparedStatement {
public:
    PgStatement(PgConnection& connection, const QString& sql, bool inPortions);
    ~PgStatement() override;

    void bind(int index, qint64 number) override { place(index) = QByteArray::number(number); }
    void bind(int index, const QString& text) override;
    void bind(int index, const QByteArray& bytes) override { place(index) = "\\x" + bytes.toHex(); }
    void bindNull(int index) override { place(index) = {}; }
    bool step() override;
    void reset() override;
    void forgetValues() override;
    void copyTo(CopiedRows& copies) const override;

    [[nodiscard]] bool isNull(int column) const override;
    [[nodiscard]] qint64 number(int column) const override;
    [[nodiscard]] QString text(int column) const override;
    [[nodiscard]] QUtf8StringView utf8(int column) const override { return QUtf8StringView(cell(column)); }
    [[nodiscard]] QByteArray bytes(int column) const override;
    [[nodiscard]] Value value(int column) const override;
    [[nodiscard]] int columnCount() const override;

private:
    [[nodiscard]] QByteArray& place(int index);
    [[nodiscard]] PgValues values() const;
    [[nodiscard]] QByteArrayView cell(int column) const;
    void start();
    void fetch();
    [[nodiscard]] PgResult runOnce();

    PgConnection& m_connection;
    QByteArray m_sql;
    bool m_inPortions;
    QByteArray m_name; ///< once prepared
    bool m_used = false;
    std::vector<QByteArray> m_values; ///< a null array is NULL
    PgResult m_rows{nullptr, &PQclear};
    int m_row = -1;
    QByteArray m_cursor; ///< while rows come in portions
    int m_portion = 0;
};

} // namespace rapport::storage
