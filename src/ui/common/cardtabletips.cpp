#include "rapport/presentation/await.h"
#include "rapport/storage/customerlist.h"
#include "ui/common/cardtable.h"
#include "ui/common/plaintext.h"

#include <QCursor>
#include <QToolTip>

// What is shown where the mouse rests on a row.

namespace rapport::ui {

void CardTable::showTip(const QPoint& place, const QModelIndex& index, const QString& words) {
    const CustomerId customer(index.siblingAtColumn(0).data(presentation::CustomerRole).toLongLong());
    const auto show = [this, place](const QString& text) { QToolTip::showText(place, literally(text), this); };
    show(words);
    if (m_careNotes == nullptr || !customer.isValid())
        return;
    // It comes a moment later; the mouse may be on another row by then.
    presentation::await(
        m_careNotes->store.read([customer](storage::ReadSession& session) { return careNoteOf(session, customer); }), this,
        [this, show, words, row = QPersistentModelIndex(index)](const QString& note) {
            if (note.isEmpty() || indexAt(viewport()->mapFromGlobal(QCursor::pos())).row() != row.row())
                return;
            show(words.isEmpty() ? note : note + u'\n' + words);
        },
        [](const Error&) {}); // whoever opens the customer is told; a tip has no place for it
}

} // namespace rapport::ui
