#pragma once

#include "ui/common/page.h"

#include <QSet>

namespace rapport::ui {

/// What can be done with one commitment, wherever it is listed: at once, or through its dialog. Success and failure are said on
/// the page; a commitment on its way is not touched twice.
class CommitmentActions final : public QObject {
    Q_OBJECT

public:
    CommitmentActions(const UiContext& context, QWidget* page);
    /// `action` is the id of a presentation::RowAction: done, redate, assign, edit, release, withdraw, broken.
    void perform(const QString& action, CommitmentId id, const QString& words);
    /// As perform(), with several in one change; false for what is done one at a time.
    bool performAll(const QString& action, const std::vector<CommitmentId>& ids);
    void add(std::optional<CustomerId> customer);

Q_SIGNALS:
    void started(rapport::CommitmentId id); ///< it is being saved, or was saved by a dialog
    void failed(rapport::CommitmentId id);

private:
    void close(const std::vector<CommitmentId>& ids, const QFuture<void>& saving, const QString& doneText,
               const QString& failureText);
    void assign(const std::vector<CommitmentId>& ids);
    void openDialog(const QString& action, CommitmentId id);

    UiContext m_context;
    QWidget* m_page;
    QSet<qint64> m_saving;
};

} // namespace rapport::ui
