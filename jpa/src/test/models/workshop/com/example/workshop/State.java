package com.example.workshop;

public enum State {
    IDLE,
    RUNNING,
    BROKEN
}
