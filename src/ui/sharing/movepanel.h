#pragma once

#include "rapport/presentation/storemove.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace rapport::ui {

class CardTable;

/// A store on its way: how far it is, and then what was counted and compared.
class MovePanel final : public QWidget {
    Q_OBJECT

public:
    /// `kept` is said at the end: what became of the store moved from.
    MovePanel(presentation::StoreMove& move, const QString& kept, QWidget* parent = nullptr);

private:
    void showState();
    void showProgress();

    presentation::StoreMove& m_move;
    QString m_kept;
    presentation::RowListModel m_model;
    QProgressBar* m_bar;
    QLabel* m_words;
    CardTable* m_counts;
};

} // namespace rapport::ui
