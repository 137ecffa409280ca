#pragma once

#include "rapport/presentation/care.h"
#include "ui/common/page.h"

#include <QAction>
#include <QSet>
#include <functional>

namespace rapport::ui {

/// What can be done with needs, deadlines, gestures and feedback, wherever they are listed: at once, or through a sheet. Success
/// and failure are said on the page.
class CareActions final : public QObject {
    Q_OBJECT

public:
    CareActions(const UiContext& context, QWidget* page);
    /// Its sheet; of a rhythm that of the need it proposes for `customer`.
    void open(presentation::CareKind kind, qint64 id, CustomerId customer);
    /// A new one of `customer`; of Feedback: asks them.
    void add(presentation::CareKind kind, CustomerId customer);
    /// "done" or "warn" of one that is called `title` in messages.
    void perform(const QString& action, presentation::CareKind kind, qint64 id, const QString& title);
    /// New need (W), deadline (X), gesture (G), ask for feedback (F), for whom `whose` gives; their keys hold where `owner` has
    /// the keyboard. Added to `owner`.
    QList<QAction*> addTo(QWidget* owner, Qt::ShortcutContext where, const std::function<CustomerId()>& whose);

private:
    void tell(AnnouncementId id, CustomerId customer);
    void openNeedOf(CustomerId customer);
    void save(qint64 id, const QFuture<void>& saving, const QString& doneText, const QString& failureText);

    UiContext m_context;
    QWidget* m_page;
    QSet<qint64> m_saving; ///< a key held down asks once
};

} // namespace rapport::ui
