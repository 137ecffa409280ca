#pragma once

#include <QLineEdit>

namespace rapport::ui {

/// A field to search in, with a glass at its start and the key that leads to it drawn at its end while it is empty.
/// Esc empties it, then gives the keyboard away; Down and Enter go to what was found.
class SearchField final : public QLineEdit {
    Q_OBJECT

public:
    /// `name` is the accessible name and the text shown while empty; `key` may be empty.
    SearchField(const QString& name, const QString& key, QWidget* parent = nullptr);

Q_SIGNALS:
    void released(); ///< the keyboard should go to the list
    void accepted(); ///< and the first of it be opened

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void leaveRoomForKey();
    [[nodiscard]] QSize keySize() const;

    QString m_key;
};

} // namespace rapport::ui
