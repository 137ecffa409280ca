#pragma once

#include "support/catch.h"

#include <random>
#include <string_view>

namespace rapport::test {

using namespace std::string_view_literals;

/// Odd values by the thousand, the same ones in every run of a seed.
class Generator {
public:
    explicit Generator(unsigned seed)
        : m_engine(seed) {}

    [[nodiscard]] int number(int from, int to) {
        return from + static_cast<int>(m_engine() % static_cast<unsigned>(to - from + 1)); // portable, unlike distributions
    }
    [[nodiscard]] bool coin() { return number(0, 1) == 1; }

    /// Any UTF-16 units: letters with marks, line ends, NUL, halves of surrogate pairs, pairs.
    [[nodiscard]] QString text(int longest) {
        QString made;
        for (int left = number(0, longest); left > 0; --left)
            appendSomething(made);
        return made;
    }

private:
    void appendSomething(QString& made) {
        switch (number(0, 9)) {
        case 0:
            made += QStringLiteral("\r\n");
            break;
        case 1:
            made += pick(u"\0\r\n\t \u00a0\u2028\u200d\u00ad\ufeff"sv);
            break;
        case 2:
            made += pick(u"\u0301\u0308\u0323\u0307\u3099\u05b0\u064b\u094d\u0345"sv);
            break;
        case 3:
            made += pick(u"ßøłđæıþŒİẞǆﬁＡ²½Åςάάｶﾞ가\u1100\u1161\u11a8एका"sv);
            break;
        case 4:
            made += QChar(static_cast<char16_t>(number(0xd800, 0xdfff)));
            break;
        case 5:
            made += QChar::fromUcs4(static_cast<char32_t>(number(0x10000, 0x1ffff)));
            break;
        case 6:
            made += QChar(static_cast<char16_t>(number(1, 0xffff)));
            break;
        default:
            made += QChar(static_cast<char16_t>(number(0x20, 0x17f)));
        }
    }

    [[nodiscard]] QChar pick(std::u16string_view choices) {
        return QChar(choices[static_cast<std::size_t>(number(0, static_cast<int>(choices.size()) - 1))]);
    }

    std::mt19937 m_engine;
};

} // namespace rapport::test
